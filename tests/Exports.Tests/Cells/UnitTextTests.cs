using KpiPapers.Domain;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class UnitTextTests
{
    [Theory]
    [InlineData("Second(s)", NumberSign.None, "seconds")]
    [InlineData("(secs)", NumberSign.None, "seconds")]
    [InlineData("enquiry", NumberSign.None, "enquiries")]
    [InlineData("visit to the hall", NumberSign.None, "visits to the hall")]
    [InlineData("", NumberSign.Percent, "%")]
    [InlineData("percent", NumberSign.None, "%")]
    [InlineData("of calls", NumberSign.Percent, "% of calls")]
    [InlineData("", NumberSign.Pound, "£")]
    [InlineData("", NumberSign.Pound, "pounds")]
    [InlineData("million", NumberSign.Pound, "£ million")]
    [InlineData("million", NumberSign.Pound, "million pounds")]
    [InlineData("million", NumberSign.None, "£ million")]
    [InlineData("", NumberSign.Pound, "£ million")]
    public void A_unit_may_be_written_in_other_words(string text, object sign, string unit) =>
        Assert.True(UnitText.Is(text, (NumberSign)sign, new Unit(unit)));

    [Theory]
    [InlineData("%", true)]
    [InlineData("per cent", true)]
    [InlineData("% of calls", true)]
    [InlineData("calls", false)]
    public void Per_cent_is_a_unit_of_many_names(string unit, bool isPercent) => Assert.Equal(isPercent, UnitText.IsPercent(new Unit(unit)));

    [Theory]
    [InlineData("seconds", 1)]
    [InlineData("mins", 60)]
    [InlineData("Hours", 3600)]
    [InlineData("%", 0)]
    [InlineData("minutes per call", 0)]
    public void Units_of_time_have_seconds(string unit, int seconds) => Assert.Equal(seconds, UnitText.SecondsIn(new Unit(unit)));

    [Theory]
    [InlineData("minutes", NumberSign.None, "seconds")]
    [InlineData("", NumberSign.Percent, "seconds")]
    [InlineData("", NumberSign.Pound, "%")]
    [InlineData("million", NumberSign.Pound, "£")]
    [InlineData("of calls", NumberSign.Percent, "%")]
    [InlineData("(s)", NumberSign.None, "seconds")]
    public void Another_unit_is_another_unit(string text, object sign, string unit) =>
        Assert.False(UnitText.Is(text, (NumberSign)sign, new Unit(unit)));
}
