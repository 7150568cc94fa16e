namespace KpiPapers.Papers.Editions;

/// <summary>What a draft says of itself, in words beside the mark across its pages.</summary>
internal static class Drafts
{
    public const string Sentence = "Draft: not issued yet. Figures and words may still change, and figures marked provisional will.";
}
