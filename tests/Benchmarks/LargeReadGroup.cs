namespace KpiPapers.Benchmarks;

/// <summary>What the calls of a day on a queue come to.</summary>
internal sealed record LargeReadGroup(DateOnly Day, string Queue, long Calls, long Answered, long Waited, long Abandoned);
