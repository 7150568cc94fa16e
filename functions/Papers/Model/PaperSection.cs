using System.Collections.Immutable;

namespace KpiPapers.Papers.Model;

/// <summary>A section of the paper, or a service within one.</summary>
/// <param name="Heading">The heading, without its number.</param>
public sealed record PaperSection(string Heading)
{
    /// <summary>The number as printed before the heading: <c>3.</c>, <c>3.1</c> or <c>Appendix 2:</c>; empty where it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>What stands under the heading.</summary>
    public ImmutableArray<PaperBlock> Blocks { get; init; } = [];

    /// <summary>The sections within it, below its blocks.</summary>
    public ImmutableArray<PaperSection> Parts { get; init; } = [];
}
