using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Papers;

namespace KpiPapers.Functions.ShowIndicator;

/// <summary>Everything that is known of an indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Configuration">The configuration in force.</param>
internal sealed record IndicatorHistory(Indicator Indicator, ConfigurationSet Configuration)
{
    /// <summary>Its results, newest quarter first.</summary>
    public required ImmutableArray<Result> Results { get; init; }

    /// <summary>Former values of them, by quarter, oldest first.</summary>
    public required ImmutableArray<Result> Former { get; init; }

    /// <summary>What was said of them, newest quarter first.</summary>
    public required ImmutableArray<SubmittedCommentary> Comments { get; init; }

    /// <summary>What its chart is drawn from.</summary>
    public PaperInputs Inputs => new([Indicator], Results, [], [], []);
}
