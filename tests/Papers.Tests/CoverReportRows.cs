using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

public sealed class CoverReportRows
{
    [Fact]
    public void Every_row_of_a_council_cover_report_is_there_in_its_order()
    {
        var cover = Compose([Wait], []).Cover;

        Assert.Equal(
            [
                "Report for", "Date of meeting", "Part", "If Part II, reason", "Title of report", "Contact", "Author and responsible officers",
                "Purpose of report", "Recommendations", "Corporate objectives", "Financial implications", "Value for money implications",
                "Risk implications", "Equalities implications", "Health and safety implications", "Consultees", "Background papers",
            ],
            cover.Select(row => row.Name));
    }

    [Fact]
    public void No_row_is_blank()
    {
        Assert.All(Compose([Wait], []).Cover, row => Assert.All(row.Lines, Assert.NotEmpty));
    }

    [Fact]
    public void The_date_of_the_meeting_has_no_ordinal_and_the_title_names_the_quarter_and_the_services()
    {
        var cover = Compose([Wait], []).Cover;

        Assert.Equal("4 November 2020", Assert.Single(cover.Single(row => row.Name == "Date of meeting").Lines));
        Assert.Equal("Quarterly performance report: Quarter 2 2020/21 – Customer Services, The Old Town Hall and Communications",
            Assert.Single(cover.Single(row => row.Name == "Title of report").Lines));
    }

    [Fact]
    public void Files_and_documents_are_counted()
    {
        var none = Compose(DefinitionOf(Wait), []).Cover;
        var one = Compose(DefinitionOf(Wait), [Wrote(Theatre, Says("A season."))]).Cover;
        var two = Compose(DefinitionOf(Wait), [Wrote(Theatre, Says("A season.")), Wrote(Customers, Says("A kiosk."))]).Cover;

        Assert.Equal(
            ["None", "One file, named at the end of this report", "2 files, listed at the end of this report"],
            new[] { none, one, two }.Select(cover => Assert.Single(cover[^1].Lines)));
    }
}
