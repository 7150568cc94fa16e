using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

public sealed class RefusingASeries
{
    private static readonly double[] Values = [3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5];

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e29)]
    public void A_value_must_be_a_number_that_can_be_charted(double odd) =>
        AssertRefused<ArgumentException>("Value 13 is not a number that can be charted.", values: [.. Values, odd]);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1e29)]
    public void A_target_must_be_a_number_that_can_be_charted(double odd) =>
        AssertRefused<ArgumentException>("The target is not a number that can be charted.", target: odd);

    [Theory]
    [InlineData(-1)]
    [InlineData(12)]
    public void A_rebase_must_be_at_a_value(int index) =>
        AssertRefused<ArgumentOutOfRangeException>("Limits can only start anew at one of the values.", rebaseAt: index);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(11)]
    public void Limits_are_fixed_after_12_values_at_least(int count) =>
        AssertRefused<ArgumentOutOfRangeException>("Limits can only be fixed after 12 or more values.", fixAfter: count);

    [Fact]
    public void A_series_is_required() =>
        Assert.Throws<ArgumentNullException>(() => ProcessControl.Analyse(null!, null, ImprovementDirection.Neutral));

    private static void AssertRefused<T>(
        string sentence, double[]? values = null, double? target = null, int? rebaseAt = null, int? fixAfter = null)
        where T : ArgumentException
    {
        int[]? rebases = rebaseAt is { } index ? [6, index] : null;

        var refused = Assert.Throws<T>(() =>
            ProcessControl.Analyse(values ?? Values, target, ImprovementDirection.HigherIsBetter, rebases, fixAfter));

        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
    }
}
