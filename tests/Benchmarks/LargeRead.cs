using System.Collections.Immutable;

namespace KpiPapers.Benchmarks;

/// <summary>One read of a large export, as the process that did it answers it in a line of JSON.</summary>
/// <param name="Reader">What read it, with its version.</param>
/// <param name="Milliseconds">How long that took, the start of the process aside.</param>
/// <param name="CpuMilliseconds">How long the cores worked on it, all together: it is what other work of the machine changes least.</param>
/// <param name="Groups">For each day and queue: calls, answered, seconds waited by those, abandoned. Empty for what does not add up.</param>
internal sealed record LargeRead(string Reader, double Milliseconds, double CpuMilliseconds, ImmutableArray<LargeReadGroup> Groups);
