using System.Text;
using KpiPapers.Domain;

namespace KpiPapers.Exports.Tests;

public sealed class IndicatorsFileTests
{
    private const string Header = "Code,Name,Service,Objective,Unit,Polarity,Calculation,Target from,Target,Target up to,Amber band\n";

    [Fact]
    public void Indicators_keep_the_order_of_the_file_and_are_found_without_case()
    {
        var read = Read("""
            P01a,Attendances,Children,Capacity,attendances,info only,total,,,,
            CSU10,Average wait,Customer services,Excellence,seconds,lower is better,mean of months,01/04/2018,420,,
            CSU10,Average wait,Customer services,Excellence,seconds,lower is better,mean of months,01/04/2019,300,,floor 330
            CSU11,Abandoned,Customer services,Excellence,%,Lower Is Better,share,2018-04-01,20,,5
            STF01,Staff to plan,Customer services,Excellence,%,range,weighted mean,01/04/2018,95,105,2%
            NEW01,New,Customer services,Excellence,%,higher is better,share,,,,
            """);

        var catalogue = Right(read);
        Assert.Equal(["P01a", "CSU10", "CSU11", "STF01", "NEW01"], catalogue.All.Select(indicator => indicator.Code));
        var wait = catalogue.Find("csu10");
        Assert.NotNull(wait);
        Assert.Equal(
            ("Average wait", "Customer services", "Excellence", "seconds", Polarity.LowerIsBetter, Calculation.MeanOfMonths),
            (wait.Name, wait.Service, wait.Objective, wait.Unit.Name, wait.Polarity, wait.Calculation));
        Assert.Equal([(new DateOnly(2018, 4, 1), 420m, Tolerance.Default), (new DateOnly(2019, 4, 1), 300m, new Tolerance.Floor(330))],
            wait.Targets.Select(target => (target.From, target.Value, target.Tolerance)));
        Assert.Equal(new Tolerance.Absolute(5), catalogue.Find("CSU11")!.Targets[0].Tolerance);
        Assert.Equal((105m, new Tolerance.Percent(2)), (catalogue.Find("STF01")!.Targets[0].UpTo, catalogue.Find("STF01")!.Targets[0].Tolerance));
        Assert.Equal((Polarity.InfoOnly, Calculation.Total), (catalogue.Find("P01a")!.Polarity, catalogue.Find("P01a")!.Calculation));
        Assert.Empty(catalogue.Find("NEW01")!.Targets);
        Assert.Null(catalogue.Find("CSU99"));
    }

    public static TheoryData<string, string, string, string, string> WrongRows => new()
    {
        { "A,N,S,O,%,downwards,share,,,,", "Polarity", "downwards", "This is not one of the words that can be read here.", "lower is better, higher is better, range or info only" },
        { "A,N,S,O,%,range,average,,,,", "Calculation", "average", "This is not one of the words that can be read here.", "total, share, mean of months, weighted mean, smallest or largest" },
        { "A,,S,O,%,range,share,,,,", "Name", "", "The cell is empty.", "words, at most 10,000 characters" },
        { "A,N,S,O,%,info only,share,,20,,", "Target", "20", "An indicator for information only has no target.", "an empty cell" },
        { "A,N,S,O,%,lower is better,share,01/04/2018,,,", "Target from", "01/04/2018", "There is no target that this could belong to.", "an empty cell, or a target beside it" },
        { "A,N,S,O,%,lower is better,share,,20,,", "Target from", "", "The target has no first day.", "the day from which the target is in force, such as 01/04/2020" },
        { "A,N,S,O,%,lower is better,share,04/2018,20,,", "Target from", "04/2018", "This is not a day.", "a day such as 25/07/2020 or 2020-07-25" },
        { "A,N,S,O,%,lower is better,share,01/04/2018,20,30,", "Target up to", "30", "Only a range has a second end.", "an empty cell" },
        { "A,N,S,O,%,range,share,01/04/2018,20,,", "Target up to", "", "A range ends above its target.", "a number more than 20" },
        { "A,N,S,O,%,range,share,01/04/2018,20,20,", "Target up to", "20", "A range ends above its target.", "a number more than 20" },
        { "A,N,S,O,%,lower is better,share,01/04/2018,0,,", "Amber band", "", "A target of 0 has no percentage; its amber band would be nothing.", "an absolute band such as 15, in the indicator's unit" },
        { "A,N,S,O,%,range,share,01/04/2018,-5,0,5%", "Amber band", "5%", "A target of 0 has no percentage; its amber band would be nothing.", "an absolute band such as 15, in the indicator's unit" },
        { "A,N,S,O,%,lower is better,share,01/04/2018,20,,floor 19", "Amber band", "floor 19", "The floor is better than the target.", "a floor of 20 or more" },
        { "A,N,S,O,%,higher is better,share,01/04/2018,20,,floor 21", "Amber band", "floor 21", "The floor is better than the target.", "a floor of 20 or less" },
        { "A,N,S,O,%,range,share,01/04/2018,20,30,floor 18", "Amber band", "floor 18", "A range is missed on two sides, so one floor cannot say how far.", "a band such as 10% or 15" },
        { "A,N,S,O,%,lower is better,share,01/04/2018,20,,some", "Amber band", "some", "This is not an amber band.", "10% of the target, a distance such as 15 in the indicator's unit, or a worst value such as floor 330" },
        { "A,N,S,O,%,lower is better,share,01/04/2018,20,,-5", "Amber band", "-5", "This is not an amber band.", "10% of the target, a distance such as 15 in the indicator's unit, or a worst value such as floor 330" },
        { "A,N,S,O,%,lower is better,share,01/04/2018,20,,%", "Amber band", "%", "This is not an amber band.", "10% of the target, a distance such as 15 in the indicator's unit, or a worst value such as floor 330" },
    };

    [Theory]
    [MemberData(nameof(WrongRows))]
    public void A_wrong_cell_is_named(string row, string column, string value, string wrong, string expected)
    {
        var read = Read(row);

        Assert.Null(read.Value);
        Assert.Equal([new ConfigProblem("indicators.csv", new(2, column, value, wrong, expected))], read.Problems);
    }

    [Theory]
    [InlineData("0,,,15", true)]
    [InlineData("20,,,floor 20", true)]
    [InlineData("20,,,FLOOR 25.5", true)]
    [InlineData("20,,,0", true)]
    [InlineData("20,,, 12.5 %", true)]
    [InlineData("20,,,floor", false)]
    public void An_amber_band_is_a_share_a_distance_or_a_floor(string target, bool isRight)
    {
        var cells = target.Split(',');

        var read = Read($"A,N,S,O,%,lower is better,share,01/04/2018,{cells[0]},,{cells[3]}");

        Assert.Equal(isRight, read.Value is not null);
    }

    [Fact]
    public void Further_rows_of_a_code_agree_with_the_first()
    {
        var read = Read("""
            A,N,S,O,%,lower is better,share,01/04/2018,20,,
            a,M,S,O,seconds,higher is better,total,01/04/2019,21,,
            A,N,S,O,%,lower is better,share,01/04/2018,22,,
            A,N,S,O,%,lower is better,share,,,,
            """);

        Assert.Equal(
            [
                (3, "Code", "a", "The rows of A do not agree.", "A, as in row 2"),
                (3, "Name", "M", "The rows of A do not agree.", "N, as in row 2"),
                (3, "Unit", "seconds", "The rows of A do not agree.", "%, as in row 2"),
                (3, "Polarity", "higher is better", "The rows of A do not agree.", "lower is better, as in row 2"),
                (3, "Calculation", "total", "The rows of A do not agree.", "share, as in row 2"),
                (4, "Code", "A", "The indicator has a target from this day already.", "each target from another day"),
                (5, "Code", "A", "The indicator is in row 2 already, and one of the two rows has no target.", "a further row only for a further target"),
            ],
            read.Problems.Select(problem => ((int)problem.Problem.Row, problem.Problem.Column, problem.Problem.Value, problem.Problem.Wrong, problem.Problem.Expected)));
    }

    [Fact]
    public void A_mistyped_heading_is_not_passed_over()
    {
        var read = IndicatorCatalogue.Read("indicators.csv", Encoding.UTF8.GetBytes(
            Header.Replace("Amber band", "Amber bands", StringComparison.Ordinal) + "A,N,S,O,%,info only,share,,,,\n"));

        Assert.Equal(["Amber band"], read.Problems.Select(problem => problem.Problem.Column));
    }

    [Fact]
    public void A_column_that_nobody_reads_is_named()
    {
        var read = IndicatorCatalogue.Read("indicators.csv", Encoding.UTF8.GetBytes(
            Header.TrimEnd() + ",Notes\nA,N,S,O,%,info only,share,,,,,x\n"));

        Assert.Equal(("Notes", "There is no such column here."), (read.Problems[0].Problem.Column, read.Problems[0].Problem.Wrong));
    }

    [Fact]
    public void What_is_not_a_CSV_file_is_said_to_be_none() =>
        Assert.Equal("This is an Excel workbook, not a CSV file.",
            Assert.Single(IndicatorCatalogue.Read("indicators.csv", "PK\u0003\u0004 xl/workbook.xml"u8).Problems).Problem.Wrong);

    [Fact]
    public void An_empty_file_is_said_to_be_empty() =>
        Assert.Equal("The file is empty.", Assert.Single(IndicatorCatalogue.Read("indicators.csv", []).Problems).Problem.Wrong);

    private static ConfigRead<IndicatorCatalogue> Read(string rows) => IndicatorCatalogue.Read("indicators.csv", Encoding.UTF8.GetBytes(Header + rows));

    private static IndicatorCatalogue Right(ConfigRead<IndicatorCatalogue> read) =>
        read.Value ?? throw new InvalidDataException(string.Join("\n", read.Problems));
}
