using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>A file may state a range and have no row in it that counts: it bears on the figures all the same.</summary>
public sealed class FilesThatOnlyClear
{
    private static readonly Quarter Q2 = Quarter.Of(2020, 2);

    [Fact]
    public void They_touch_the_figures_that_they_clear()
    {
        var file = File(Range("P01a", Q2.FirstDay, "North"), Range("P01a", Q2.FirstDay, "South"), Range("P01a", Q2.FirstDay.AddMonths(3), "North"));

        FigureKey[] figures = [new("P01a", Q2), new("P01a", Q2.Add(1))];
        Assert.Equal(figures, SoleSource.FiguresOf(file));
        Assert.Equal(figures, Contents.Touched(file).Figures);
        Assert.Empty(Contents.Problems(file));
    }

    [Fact]
    public void Their_receipt_says_which_range_they_state() =>
        Assert.Equal(
            ["0 rows", "states that it is complete from 1 July 2020 to 7 October 2020: a day that it leaves out has nothing, whatever earlier files had"],
            ReadWords.Of(File(Range("P01a", Q2.FirstDay, ""), Range("P01a", Q2.FirstDay.AddMonths(3), ""))));

    private static ExportRead.Accepted File(params ImmutableArray<LedgerEntry> entries) => new()
    {
        Sha256 = "",
        Rows = 0,
        Feed = Feed.Read("registers.json", System.Text.Encoding.UTF8.GetBytes(CouncilConfig.Files["feeds/registers.json"])).Value!,   // it is in force in other tests
        Entries = entries,
        Commentary = [],
        Withdrawals = [],
    };

    private static LedgerEntry.Covering Range(string indicator, DateOnly first, string site) => new()
    {
        Indicator = indicator,
        Quarter = Quarter.Containing(first),
        Day = first,
        LastDay = first.AddDays(6),
        Dimension = site,
    };
}
