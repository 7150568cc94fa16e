using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain;

/// <summary>What an officer says of a figure, and the committed submission that it came with.</summary>
/// <param name="Commentary">What is said.</param>
/// <param name="Submission">Where it comes from.</param>
public sealed record SubmittedCommentary(Commentary Commentary, Submission Submission);
