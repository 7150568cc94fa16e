namespace KpiPapers.Exports;

/// <summary>A row of a withdrawal file: an earlier submission that no longer counts.</summary>
/// <param name="Row">The row as a spreadsheet numbers it, for messages about a submission that is not known.</param>
/// <param name="Submission">The file name or the submission id, as written.</param>
/// <param name="Reason">Why it is withdrawn; never empty.</param>
public sealed record Withdrawal(long Row, string Submission, string Reason);
