using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Narratives;

/// <summary>A narrative and the committed submission that it came with.</summary>
/// <param name="Narrative">What it says.</param>
/// <param name="Submission">Where it comes from.</param>
public sealed record SubmittedNarrative(Narrative Narrative, Submission Submission);
