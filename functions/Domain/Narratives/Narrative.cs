using System.Collections.Immutable;

namespace KpiPapers.Domain.Narratives;

/// <summary>What a paper says in words about one service in one quarter, such as its achievements.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="Quarter">The quarter it reports on.</param>
/// <param name="Section">The service as the paper's definition writes it, or <see cref="Performance"/>.</param>
/// <param name="Blocks">The text; one block or more.</param>
public sealed record Narrative(string Paper, Quarter Quarter, string Section, ImmutableArray<NarrativeBlock> Blocks)
{
    /// <summary>The section that is about the figures rather than about a service.</summary>
    public const string Performance = "Performance";
}
