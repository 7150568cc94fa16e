namespace KpiPapers.Exports;

/// <summary>One thing that is wrong with a file, in the words of whoever has to put it right. Only columns that are read are ever quoted.</summary>
/// <param name="Row">The row as a spreadsheet numbers it, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column's heading as it stands in the file; empty for a whole row or file.</param>
/// <param name="Value">The cell as it stands in the file, shortened when long; empty where there is none.</param>
/// <param name="Wrong">What is wrong, as an English sentence.</param>
/// <param name="Expected">What was expected, as a phrase: <c>a number such as 12 or 1,234.5</c>.</param>
public sealed record CellProblem(long Row, string Column, string Value, string Wrong, string Expected);
