namespace KpiPapers.Domain.Ledger;

/// <summary>An entry and the committed submission that it came with.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Submission">Where it comes from.</param>
public sealed record SubmittedEntry(LedgerEntry Entry, Submission Submission);
