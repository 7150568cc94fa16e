namespace KpiPapers.Domain;

/// <summary>What an officer says of a figure.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Comment">Why the figure is what it is; empty when none was sent.</param>
/// <param name="Action">What is being done about it; empty when none was sent.</param>
public sealed record Commentary(string Indicator, Quarter Quarter, string Comment, string Action);
