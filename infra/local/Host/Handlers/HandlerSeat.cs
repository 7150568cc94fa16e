namespace KpiPapers.Local.Host.Handlers;

/// <summary>The place that a handler's processes take one after another.</summary>
/// <param name="Name">What it is called in the progress, and in the name of its log.</param>
/// <param name="TargetGroup">The group of functions whose work it gets, in the host's own words; null for all functions.</param>
internal sealed record HandlerSeat(string Name, string? TargetGroup);
