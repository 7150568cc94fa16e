using System.Text;
using KpiPapers.Domain;
using KpiPapers.Papers.Editions;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests.Editions;

public sealed class CsvEdition
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Fact]
    public void There_is_a_row_for_each_indicator_and_each_quarter_that_is_printed()
    {
        Assert.Equal(
            [
                "P01a 2020/21 Q2", "P01a 2020/21 Q1", "P01a 2019/20 Q2",
                "CSU10 2020/21 Q2", "CSU10 2020/21 Q1", "CSU10 2019/20 Q2",
                "CSU11 2020/21 Q2", "CSU11 2020/21 Q1", "CSU11 2019/20 Q2",
            ],
            CsvFile.Read(Samples.Full()).Select(row => $"{row["indicator"]} {row["quarter"]}"));
    }

    [Fact]
    public void A_row_has_plain_numbers_dates_and_words()
    {
        var row = CsvFile.Read(Samples.Full())[6];

        Assert.Equal(
            "Quarterly performance report: Quarter 2 2020/21|2020/21 Q2|2020-07-01|2020-09-30|Excellent performance|CSU11|Abandoned calls|"
            + "%|Value|6.4|1678|26224|20||Green|false|0|No comparison|Better|None|None",
            string.Join('|', row.Values));
    }

    [Fact]
    public void What_the_paper_says_of_this_quarter_stands_in_no_other_row()
    {
        string[] columns = ["comparison_with_previous", "comparison_with_last_year", "comment", "action"];

        Assert.All(
            CsvFile.Read(Samples.Full()),
            row => Assert.All(columns, column => Assert.Equal(row["quarter"] != "2020/21 Q2", row[column].Length == 0)));
    }

    [Fact]
    public void What_is_missing_is_empty_and_says_why()
    {
        var row = CsvFile.Read(Samples.All["empty"])[0];

        Assert.Equal(("NoData", "", "", ""), (row["state"], row["value"], row["numerator"], row["judgement"]));
    }

    [Fact]
    public void A_range_has_both_ends_and_numbers_may_be_negative()
    {
        var target = new Target { From = new(2018, 4, 1), Value = -1_000.005m, UpTo = 2_000 };
        var range = Wait with { Polarity = Polarity.Range, Targets = [target] };

        var row = CsvFile.Read(Compose([range], [range.Result(Q2, Figure.Of(-1_234.565m))]))[0];

        Assert.Equal(("-1234.57", "-1000.01", "2000"), (row["value"], row["target"], row["target_up_to"]));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 1442", "'+44 1442")]
    [InlineData("-2 posts", "'-2 posts")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\n=1")]
    [InlineData("\nwords", "'\nwords")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\"=1\"", "'\"=1\"")]
    [InlineData("'=1", "''=1")]
    [InlineData("\uFEFF\u200B=1", "'\uFEFF\u200B=1")]
    [InlineData("\0=1", "'=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a = b", "a = b")]
    [InlineData("5 - 3", "5 - 3")]
    [InlineData("– none", "– none")]
    [InlineData("plain, \"quoted\"\r\nnext", "plain, \"quoted\"\nnext")]
    public void Text_that_might_run_as_a_formula_begins_with_an_apostrophe(string text, string cell)
    {
        var row = CsvFile.Read(Compose([Wait], [Wait.Result(Q2, Figure.Of(400))], new Commentary("CSU10", Q2, text, "Done.")))[0];

        Assert.Equal(cell, row["comment"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_UTF8_without_a_mark_with_CRLF_at_each_rows_end_and_as_many_cells_in_each(string name)
    {
        var file = PaperCsv.Write(Samples.All[name]);

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
        Assert.StartsWith("report,quarter,", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.All(CsvFile.Read(file), row => Assert.Equal(21, row.Count));
        Assert.Equal(file, PaperCsv.Write(Samples.All[name]));
    }
}
