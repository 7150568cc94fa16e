using KpiPapers.Domain;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.OpenData;

namespace KpiPapers.Papers.Tests.OpenData;

/// <summary>What a quarter prints in Part II papers only is given to nobody.</summary>
public sealed class WhichFiguresAreOpen
{
    private static readonly Quarter Q1 = Build.Q2.Previous;
    private static readonly Indicator[] Indicators = [Build.Wait, Build.Abandoned, Build.Attendances];
    private static readonly Result[] Results = [.. Indicators.SelectMany(indicator => new[] { Q1, Build.Q2 }.Select(quarter => indicator.Result(quarter, Figure.Of(1))))];

    [Fact]
    public void A_figure_is_open_if_a_paper_of_part_one_prints_it() =>
        Assert.Equal(["CSU10 2020/21 Q1 ", "CSU10 2020/21 Q2 scrutiny"], Open(Paper(Build.Wait)));

    [Fact]
    public void One_that_its_quarter_prints_in_part_two_alone_is_not()
    {
        var exempt = Exempt(Paper(Build.Abandoned) with { Paper = "exempt" });

        Assert.Equal(["CSU10 2020/21 Q1 ", "CSU10 2020/21 Q2 scrutiny"], Open(Paper(Build.Wait), exempt));
    }

    [Fact]
    public void One_that_both_print_is_and_the_paper_of_part_two_is_not_named()
    {
        var exempt = Exempt(Paper(Build.Wait) with { Paper = "exempt" });

        Assert.Equal(["CSU10 2020/21 Q1 ", "CSU10 2020/21 Q2 scrutiny"], Open(Paper(Build.Wait), exempt));
    }

    [Fact]
    public void Part_two_of_one_quarter_does_not_close_another()
    {
        var exempt = Exempt(Paper(Build.Wait) with { Meetings = [new Meeting(Q1, new(2020, 8, 5))] });

        Assert.Equal(["CSU10 2020/21 Q2 scrutiny"], Open(Paper(Build.Wait), exempt));
    }

    [Fact]
    public void A_quarter_without_a_meeting_does_not_open_what_other_quarters_print_in_part_two() =>
        Assert.Empty(Open(Exempt(Paper(Build.Wait))));

    [Fact]
    public void A_figure_of_an_indicator_that_there_is_no_more_is_left_out() =>
        Assert.Empty(new OpenPapers([Paper(Build.Wait)]).Of(Results, _ => null));

    [Fact]
    public void Its_source_and_ids_are_those_of_part_one()
    {
        var papers = new OpenPapers([Paper(Build.Wait), Exempt(Paper(Build.Wait) with { Paper = "exempt", Council = "Another" })]);

        Assert.Equal(("Example Borough Council", "scrutiny"), (papers.Source, Assert.Single(papers.Ids)));
    }

    private static IEnumerable<string> Open(params PaperDefinition[] papers) =>
        new OpenPapers([.. papers]).Of(Results, code => Indicators.FirstOrDefault(indicator => indicator.Code == code))
            .Select(open => $"{open.Indicator.Code} {open.Result.Quarter} {string.Join(", ", open.Papers)}");

    private static PaperDefinition Paper(params Indicator[] indicators) => Build.DefinitionOf(indicators);

    private static PaperDefinition Exempt(PaperDefinition paper) => paper with { Cover = paper.Cover with { Part = "II", PartReason = "Paragraph 3." } };
}
