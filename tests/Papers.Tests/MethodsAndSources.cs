using KpiPapers.Domain;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

public sealed class MethodsAndSources
{
    private static readonly Target Target = Wait.Targets[0];

    public static TheoryData<Polarity, Target, string> Rules => new()
    {
        { Polarity.LowerIsBetter, Target, "300 seconds or less | More than 300 seconds, but 330 seconds or less | More than 330 seconds" },
        { Polarity.HigherIsBetter, Target, "300 seconds or more | Less than 300 seconds, but 270 seconds or more | Less than 270 seconds" },
        { Polarity.LowerIsBetter, Target with { Tolerance = new Tolerance.Floor(300) }, "300 seconds or less | None | More than 300 seconds" },
        { Polarity.LowerIsBetter, Target with { Tolerance = new Tolerance.Absolute(5) }, "300 seconds or less | More than 300 seconds, but 305 seconds or less | More than 305 seconds" },
        { Polarity.Range, Target with { Value = 10, UpTo = 20 }, "10 to 20 seconds | Outside that, but 9 to 22 seconds | Less than 9 seconds or more than 22 seconds" },
    };

    [Theory]
    [MemberData(nameof(Rules), DisableDiscoveryEnumeration = true)]
    public void The_colours_of_an_indicator_are_told_in_words(Polarity polarity, Target target, string rule)
    {
        var indicator = Wait with { Polarity = polarity, Targets = [target] };

        Assert.Equal(rule, string.Join(" | ", Methods(indicator).Rows[0].Cells[1..]));
    }

    [Fact]
    public void What_the_words_call_green_is_judged_green_and_so_on()
    {
        foreach (var (value, colour) in new[] { (300m, Judgement.Green), (300.01m, Judgement.Amber), (330m, Judgement.Amber), (330.01m, Judgement.Red) })
            Assert.Equal(colour, Wait.Result(Q2, Figure.Of(value)).Judgement);
    }

    [Fact]
    public void The_calculation_is_told_in_words()
    {
        Assert.Equal("The average of the monthly averages, each month counting alike", Methods(Wait).Rows[0].Cells[0]);
        Assert.Equal("The smallest single value of the quarter", Methods(Wait with { Calculation = Calculation.Smallest }).Rows[0].Cells[0]);
        Assert.Equal("The largest single value of the quarter", Methods(Wait with { Calculation = Calculation.Largest }).Rows[0].Cells[0]);
        Assert.Equal("For information only", Methods(Attendances).Rows[0].Cells[1]);
    }

    [Fact]
    public void Each_figure_is_traced_to_its_files()
    {
        var paper = Compose(
            [Wait],
            [Wait.Result(Q2, Figure.Of(138), File("july.csv"), File("august.csv")), Wait.Result(Q2.Previous, Figure.Of(79), File("spring.csv"))]);

        var sources = paper.Sections[^1].Blocks.OfType<PaperBlock.FigureSources>().Single().Files;

        Assert.Equal(
            ["CSU10, July to September 2020: july.csv", "CSU10, July to September 2020: august.csv", "CSU10, April to June 2020: spring.csv"],
            sources.Select(source => $"{source.Figure}: {source.FileName}"));
    }

    [Fact]
    public void The_day_is_Londons_and_a_file_dropped_again_makes_no_new_version()
    {
        var late = File("july.csv") with { Dropped = new(2020, 7, 31, 23, 30, 0, TimeSpan.Zero) };   // half past midnight in London
        var (first, again) = (Compose([Wait], [Wait.Result(Q2, Figure.Of(138), late)]), Compose([Wait], [Wait.Result(Q2, Figure.Of(138), File("july.csv"))]));

        Assert.Equal(new DateOnly(2020, 8, 1), first.Sections[^1].Blocks.OfType<PaperBlock.FigureSources>().Single().Files[0].Received);
        Assert.Equal(PaperHash.Of(first), PaperHash.Of(again));
    }

    private static PaperTable Methods(Indicator indicator) => Compose([indicator], []).Sections
        .Single(section => section.Heading == "How the figures are made and judged").Blocks.OfType<PaperBlock.DataTable>().Single().Content;
}
