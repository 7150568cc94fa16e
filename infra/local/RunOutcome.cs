using System.Collections.Immutable;

namespace KpiPapers.Local;

/// <summary>How a local run stands once it is idle: what is wrong, a sentence each; nothing when every drop was answered and every step worked.</summary>
public sealed record RunOutcome(ImmutableArray<string> Problems)
{
    public bool IsGood => Problems.IsEmpty;
}
