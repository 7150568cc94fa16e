namespace KpiPapers.Exports.Narratives;

/// <summary>How text looks and where it leads.</summary>
internal readonly record struct Look(bool Bold, bool Italic, string? LinkTo)
{
    public Look InCommonWith(Look other) =>
        new(Bold && other.Bold, Italic && other.Italic, LinkTo == other.LinkTo ? LinkTo : null);
}
