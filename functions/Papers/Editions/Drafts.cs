namespace KpiPapers.Papers.Editions;

/// <summary>What a draft says of itself, in words beside the mark across its pages.</summary>
internal static class Drafts
{
    public const string Sentence = "Draft: figures marked provisional will change when the months that are missing have come.";
}
