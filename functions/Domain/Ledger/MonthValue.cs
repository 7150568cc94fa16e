namespace KpiPapers.Domain.Ledger;

/// <summary>The mean, share or total of one month, for charts and for means of months.</summary>
/// <param name="Month">The month's first day.</param>
/// <param name="Value">Unrounded; null when the month has nothing to divide by, or the service was closed.</param>
public sealed record MonthValue(DateOnly Month, decimal? Value);
