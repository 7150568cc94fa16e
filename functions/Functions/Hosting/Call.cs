namespace KpiPapers.Functions.Hosting;

/// <summary>What the host asks of a function this time.</summary>
/// <param name="About">What it is about.</param>
/// <param name="TraceParent">The trace of whoever asked for it, as W3C writes it; null where it begins one.</param>
/// <param name="Run">Does it; null where there is nothing to do, as for an event of another kind.</param>
internal sealed record Call<TFunction>(Subject About, string? TraceParent, Func<TFunction, CancellationToken, Task>? Run);
