using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

public sealed class VerdictsInWords
{
    [Theory]
    [InlineData("The target on the average", "Common cause: the latest value varies as values usually do, with no significant change.")]
    [InlineData(
        "A last value above the upper limit",
        "Special cause of an improving nature: the latest value is above the upper limit of usual variation.")]
    [InlineData(
        "A last value below the lower limit",
        "Special cause of a concerning nature: the latest value is below the lower limit of usual variation.")]
    [InlineData(
        "A last value below the lower limit where neither is better",
        "Special cause, in itself neither better nor worse: the latest value is below the lower limit of usual variation.")]
    [InlineData(
        "Seven falling values are a trend on either side of the average",
        "Special cause of an improving nature: the last 7 values fall without a break.")]
    [InlineData(
        "A trough between two trends belongs to the later",
        "Special cause of an improving nature: the last 7 values rise without a break.")]
    [InlineData(
        "Two of three low, and only the two are flagged",
        "Special cause of an improving nature: at least 2 of the last 3 values are close to the lower limit, "
        + "and all 3 are below the average line.")]
    [InlineData(
        "Fixed limits do not follow a drift",
        "Special cause of a concerning nature: the last 7 values are all above the average line.")]
    [InlineData(
        "Eight values after a rebase have limits on trial",
        "Common cause: the latest value varies as values usually do, with no significant change. "
        + "The limits are on trial, because they rest on fewer than 12 values.")]
    [InlineData(
        "One odd value among equals",
        "Not enough variation: most of the values that limits would rest on equal the value before, so there are no limits.")]
    [InlineData("Eight values", "A run chart, without limits of usual variation: there are 8 values, and limits need at least 12.")]
    [InlineData(
        "Eleven values with a rebase",
        "A run chart, without limits of usual variation: there are 11 values, and limits need at least 12.")]
    [InlineData("Seven values", "Not enough data: there are 7 values, and at least 8 are needed.")]
    [InlineData("One value", "Not enough data: there is 1 value, and at least 8 are needed.")]
    [InlineData(
        "Seven values after a rebase are not enough data",
        "Not enough data: there are 7 values since limits last started anew, and at least 8 are needed.")]
    public void Variation_is_said_in_a_sentence(string name, string sentence) =>
        Assert.Equal(sentence, SpcWords.Variation(KnownSeries.All[name].Chart));

    [Theory]
    [InlineData(
        "The target on the upper limit",
        "The target will be met or missed by chance: it lies within the limits of usual variation.")]
    [InlineData(
        "The target below the lower limit where higher is better",
        "The target will be met consistently unless something changes: all usual variation is on its good side.")]
    [InlineData(
        "The target below the lower limit where lower is better",
        "The target will be missed consistently unless something changes: all usual variation is on its bad side.")]
    [InlineData("A last value below the lower limit", "There is no target to judge against.")]
    [InlineData("A target where neither is better", "The target is not judged, because neither higher nor lower is better.")]
    [InlineData("Twelve equal values", "Whether the target will be met cannot be said without limits of usual variation.")]
    public void Assurance_is_said_in_a_sentence(string name, string sentence) =>
        Assert.Equal(sentence, SpcWords.Assurance(KnownSeries.All[name].Chart));

    [Fact]
    public void An_empty_series_has_its_sentences()
    {
        var chart = ProcessControl.Analyse([], null, ImprovementDirection.Neutral);

        Assert.Equal("Not enough data: there are 0 values, and at least 8 are needed.", SpcWords.Variation(chart));
        Assert.Equal("There is no target to judge against.", SpcWords.Assurance(chart));
    }

    [Fact]
    public void The_rules_are_said_with_their_numbers()
    {
        Assert.Contains("plus and minus 2.66 times the mean moving range", SpcWords.RuleSet, StringComparison.Ordinal);
        Assert.Contains("of 3.267 times their mean or more", SpcWords.RuleSet, StringComparison.Ordinal);
        Assert.EndsWith("These are the rules of NHSRplotthedots 0.2.2.", SpcWords.RuleSet, StringComparison.Ordinal);
    }
}
