using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain;

/// <summary>A sign-off, and the committed submission that it came with.</summary>
/// <param name="SignOff">What was signed off.</param>
/// <param name="Submission">Where it comes from.</param>
public sealed record SubmittedSignOff(SignOff SignOff, Submission Submission);
