namespace KpiPapers.Domain;

/// <summary>What an officer says of a figure.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Comment">Why the figure is what it is; empty when none was sent.</param>
/// <param name="Action">What is being done about it; empty when none was sent.</param>
/// <param name="Approver">Who approved the words, as a role; empty when none is recorded, as with ready-made figures.</param>
public sealed record Commentary(string Indicator, Quarter Quarter, string Comment, string Action, string Approver = "");
