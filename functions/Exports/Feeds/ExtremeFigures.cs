using KpiPapers.Domain;
using KpiPapers.Exports.Collecting;

namespace KpiPapers.Exports.Feeds;

/// <summary>Checks a figure that is the smallest or largest single value: a column gives such values, a count or a product does not.</summary>
internal static class ExtremeFigures
{
    public static IEnumerable<ConfigProblem> Check(Feed feed, int place, Indicator indicator)
    {
        var word = indicator.Calculation is Calculation.Smallest ? "smallest" : "largest";
        if (feed.Figures[place].Denominator is not null)
            yield return Wrong("denominator", $"{indicator.Code} is the {word} value, which has no denominator.", "no such property");
        if (!new TermReader(feed, feed.Figures[place].Numerator).IsSingleValue)
            yield return Wrong("numerator", $"{indicator.Code} is the {word} value, and this gives no values of single rows.", "one column of numbers, not multiplied");

        ConfigProblem Wrong(string property, string wrong, string expected) =>
            new(feed.FileName, new(0, $"figures[{place}].{property}", "", wrong, expected));
    }
}
