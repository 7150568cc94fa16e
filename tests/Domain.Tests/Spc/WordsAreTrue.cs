using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

/// <summary>What a sentence says of the last values, looked up in the values themselves.</summary>
public sealed class WordsAreTrue
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 500)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_last_values_are_what_the_sentence_says(int seed)
    {
        var series = RandomSeries.Of(seed);
        var (chart, values) = (series.Chart, series.Values);
        var (sentence, centre, limits) = (SpcWords.Variation(chart), chart.Groups[^1].Centre, chart.Groups[^1].Limits);

        AssertIf("above the upper limit", () => values[^1] > limits!.Upper);
        AssertIf("below the lower limit", () => values[^1] < limits!.Lower);
        AssertIf("rise without a break", () => Steps(values[^7..]).All(step => step > 0));
        AssertIf("fall without a break", () => Steps(values[^7..]).All(step => step < 0));
        AssertIf("last 7 values are all above", () => values[^7..].All(value => value > centre));
        AssertIf("last 7 values are all below", () => values[^7..].All(value => value < centre));
        AssertIf("all 3 are above", () => values[^3..].All(value => value > centre));
        AssertIf("all 3 are below", () => values[^3..].All(value => value < centre));
        AssertIf("close to the upper", () => values[^3..].Count(value => value > limits!.NearUpper && value <= limits.Upper) >= 2);
        AssertIf("close to the lower", () => values[^3..].Count(value => value < limits!.NearLower && value >= limits.Lower) >= 2);
        AssertIf("no significant change", () => values[^1] >= limits!.Lower && values[^1] <= limits.Upper);
        AssertIf("equal the value before", () => EqualSteps(chart, series) * 2 > Baseline(chart, series).Length - 1);

        void AssertIf(string words, Func<bool> isTrue) =>
            Assert.True(!sentence.Contains(words, StringComparison.Ordinal) || isTrue(), sentence);
    }

    private static IEnumerable<double> Steps(double[] values) => values.Zip(values.Skip(1), (value, next) => next - value);

    private static int EqualSteps(ProcessChart chart, RandomSeries series) => Steps(Baseline(chart, series)).Count(step => step == 0);

    private static double[] Baseline(ProcessChart chart, RandomSeries series) =>
        [.. series.Values[chart.Groups[^1].First..].Take(series.FixAfter ?? int.MaxValue)];
}
