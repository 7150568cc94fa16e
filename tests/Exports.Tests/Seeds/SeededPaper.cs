using KpiPapers.Domain;

namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>What the paper of 2020/21 Q2 must show, worked out from the seeds alone.</summary>
public sealed class SeededPaper(SeededFigures seeded) : IClassFixture<SeededFigures>
{
    private static readonly Quarter Quarter = Quarter.Of(2020, 2);
    private static readonly string[] Indicators = ["P01a", "CSU10", "CSU11", "CSU12", "CSU06"];

    [Theory]
    [InlineData("P01a", "2,158 attendances", "NoData", "11,274 attendances", "")]
    [InlineData("CSU10", "138 seconds", "79.33 seconds", "356.33 seconds", "R0 A1 G3")]
    [InlineData("CSU11", "6.4% (1678/26224)", "3.28% (640/19498)", "14.72% (4243/28819)", "R0 A0 G4")]
    [InlineData("CSU12", "0 seconds", "0 seconds", "303 seconds", "R0 A0 G4")]
    [InlineData("CSU06", "96.9% (1094/1129)", "99.87% (1489/1491)", "99.91% (1076/1077)", "R0 A0 G4")]
    public void Each_indicator_has_its_three_figures_and_its_tally(string code, string now, string before, string yearAgo, string tally)
    {
        var lastFour = Enumerable.Range(0, Tally.Quarters).Select(back => seeded.Result(code, Quarter.Add(-back)));

        Assert.Equal(now, Printed(code, Quarter));
        Assert.Equal(before, Printed(code, Quarter.Previous));
        Assert.Equal(yearAgo, Printed(code, Quarter.SameQuarterLastYear));
        Assert.Equal(tally.Length == 0 ? "R0 A0 G0" : tally, Tally.Of(lastFour.Select(result => result.Judgement)).ToString());
    }

    [Theory]
    [InlineData("CSU10", "2019/20 Q2", Judgement.Red)]
    [InlineData("CSU10", "2019/20 Q3", Judgement.Amber)]
    [InlineData("CSU10", "2019/20 Q4", Judgement.Green)]
    [InlineData("CSU10", "2020/21 Q2", Judgement.Green)]
    [InlineData("CSU12", "2020/21 Q2", Judgement.Green)]
    [InlineData("P01a", "2020/21 Q2", null)]
    public void Colours_are_those_of_the_targets_in_force(string code, string quarter, Judgement? judgement) =>
        Assert.Equal(judgement, seeded.Result(code, Quarter.Parse(quarter)).Judgement);

    [Theory]
    [InlineData("OTH01", "92%")]
    [InlineData("OTH02", "93%")]
    [InlineData("OTH03", "94%")]
    public void Theatre_ratings_are_those_of_2019_20_Q2(string code, string rating)
    {
        Assert.Equal(rating, Printed(code, Quarter.SameQuarterLastYear));
        Assert.Single(seeded.Commentary, words => words.Indicator == code && words.Quarter == Quarter.SameQuarterLastYear);
    }

    [Theory]
    [InlineData("CSU10", "320 seconds", "271 seconds")]
    [InlineData("CSU12", "318 seconds", "287 seconds")]
    [InlineData("P01a", "6,480 attendances", "5,215 attendances")]
    [InlineData("CSU06", "99.33% (1182/1190)", "99.12% (1240/1251)")]
    public void The_invented_quarters_have_their_figures(string code, string third, string fourth)
    {
        Assert.Equal(third, Printed(code, Quarter.Of(2019, 3)));
        Assert.Equal(fourth, Printed(code, Quarter.Of(2019, 4)));
    }

    [Fact]
    public void No_figure_is_provisional()
    {
        var results = from indicator in seeded.Indicators.All
                      from back in Enumerable.Range(0, 5)
                      select seeded.Result(indicator.Code, Quarter.Add(-back));

        Assert.DoesNotContain(results, result => result.IsProvisional);
    }

    [Fact]
    public void Every_figure_has_a_comment_and_every_missed_target_an_action()
    {
        foreach (var code in Indicators)
        {
            for (var back = 0; back < 5; back++)
            {
                var quarter = Quarter.Add(-back);
                var words = Assert.Single(seeded.Commentary, words => words.Indicator == code && words.Quarter == quarter);
                var isMissed = seeded.Result(code, quarter).Judgement is Judgement.Red or Judgement.Amber;

                Assert.NotEmpty(words.Comment);
                Assert.Equal(isMissed, words.Action.Length > 0);
            }
        }
    }

    [Fact]
    public void The_configuration_fits_together()
    {
        Assert.Empty(seeded.Feeds.SelectMany(feed => feed.Check(seeded.Indicators, seeded.Recipients)));
        Assert.Empty(Feed.CheckTogether(seeded.Feeds));
        Assert.All(seeded.Recipients.All, recipient => Assert.EndsWith(".example.org", recipient.Email));
        Assert.NotNull(seeded.Recipients.Find("team"));
    }

    private string Printed(string code, Quarter quarter)
    {
        var figure = seeded.Result(code, quarter).Figure;
        var counts = figure.Denominator is null ? "" : $" ({figure.Numerator}/{figure.Denominator})";
        return figure.Value is { } value ? seeded.Indicators.Find(code)?.Unit.Print(value) + counts : $"{figure.State}";
    }
}
