namespace KpiPapers.Exports.Sheets;

/// <summary>What a text has turned out to be as far as it has been read.</summary>
/// <param name="Problem">What is wrong with the file as a whole; null as long as nothing is.</param>
/// <param name="IsWindows">Whether it is Windows-1252.</param>
/// <param name="EndsLine">Whether the last byte given ended a line.</param>
internal readonly record struct TextState(CellProblem? Problem, bool IsWindows, bool EndsLine);
