using KpiPapers.Domain;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>
/// Files made to fill memory are refused in words, and no more than <see cref="MostHeld"/> is held meanwhile. They run when nothing else does,
/// as what all tests hold is measured.
/// </summary>
[Collection(nameof(FlatMemory))]
public sealed class FlatMemory
{
    private const long MostHeld = 64L << 20;

    [Fact]
    public Task A_line_without_an_end() =>
        RefusedAsync(HostileFiles.OneLine(100), "The row is longer than 65,536 bytes; perhaps a quote is opened and never closed.");

    [Fact]
    public Task A_line_without_an_end_below_the_headings() =>
        RefusedAsync(HostileFiles.LongLineBelowHeadings(100), "The row is longer than 1,048,576 bytes; perhaps a quote is opened and never closed.");

    [Fact]
    public Task A_quoted_cell_without_an_end() =>
        RefusedAsync(HostileFiles.QuotedCell(100), "The row is longer than 1,048,576 bytes; perhaps a quote is opened and never closed.");

    [Fact]
    public Task Quotes_without_an_end() =>
        RefusedAsync(HostileFiles.OneQuoteAfterAnother(100), "The row is longer than 1,048,576 bytes; perhaps a quote is opened and never closed.");

    [Fact]
    public Task A_million_columns_in_the_first_row() =>
        RefusedAsync(HostileFiles.WideRow(1_000_000), "The row is longer than 65,536 bytes; perhaps a quote is opened and never closed.");

    [Fact]
    public Task A_million_columns_below_the_headings() =>
        RefusedAsync(HostileFiles.WideRowBelowHeadings(1_000_000), "The row is longer than 1,048,576 bytes; perhaps a quote is opened and never closed.");

    [Fact]
    public Task Utf16_of_one_character() =>
        RefusedAsync(HostileFiles.Utf16OfOneCharacter(100), "The row is longer than 65,536 bytes; perhaps a quote is opened and never closed.");

    [Fact]
    public Task Blank_lines_below_the_headings() => RefusedAsync(HostileFiles.BlankLines(5), "There are headings but no rows.");

    [Fact]
    public Task Blank_lines_alone() => RefusedAsync(HostileFiles.BlankLinesAlone(100), "The file is empty.");

    [Fact]
    public Task Totals_that_never_end() => RefusedAsync(HostileFiles.TotalsWithoutEnd(), "The file is longer than 0.1 GB.", longest: 2 << 20);

    [Fact]
    public Task Totals_above_all_rows() => RefusedAsync(HostileFiles.TotalsAboveAllRows(100_000), "There are more than 10,000 rows of totals.");

    [Fact]
    public Task Millions_of_sites() => RefusedAsync(HostileFiles.DistinctSites(ManyCases.IsNight ? 2_000_000 : 300_000), "There are more than 1,000 different names in this column.");

    [Fact]
    public Task Millions_of_rows_with_a_wrong_cell() => RefusedAsync(HostileFiles.WrongCells(ManyCases.IsNight ? 5_000_000 : 300_000), "This is not a length of time.");

    [Fact]
    public Task Notes_between_all_rows() => RefusedAsync(HostileFiles.Notes(100_000), "This is not a length of time.");

    [Fact]
    public Task Every_day_of_very_many_sites() =>
        RefusedAsync(HostileFiles.EveryDayOfEverySite(ManyCases.IsNight ? 50 : 8), "Together, the sites of this file have more than 100,000 days.");

    [Fact]
    public Task Every_second_of_very_many_days() =>
        RefusedAsync(HostileFiles.EverySecondOfADay(ManyCases.IsNight ? 3_000_000 : 520_000), "There are more than 500,000 different times and sites.", feed: "queue-intervals");

    [Fact]
    public Task Withdrawals_of_very_many_files() =>
        RefusedAsync(HostileFiles.Withdrawals(100_000), "There are more than 1,000 withdrawals in this file.");

    [Fact]
    public Task Texts_longer_than_any_paper() =>
        RefusedAsync(HostileFiles.Texts(20_000), "With this, the text about Housing is longer than 50,000 characters.", feed: "narratives");

    private static async Task RefusedAsync(IEnumerable<ReadOnlyMemory<byte>> pieces, string wrong, long longest = ExportReader.LongestFile, string? feed = null)
    {
        await using var content = new MadeStream(pieces, measureEvery: 10 << 20);

        var read = await new ExportReader(feed is null ? ShippedFeeds.All : [ShippedFeeds.Read($"{feed}.json")], Catalogue.Default, [new("housing", ["Housing"], [Quarter.Of(2020, 2)], ["Housing"])]) { Longest = longest }
            .ReadAsync(new("export.csv", content), TestContext.Current.CancellationToken);
        content.Measure();

        Assert.True(content.Held < MostHeld, $"{content.Held:N0} bytes were held after {content.Given:N0} had been read.");
        var refused = Assert.IsType<ExportRead.Rejected>(read);
        Assert.Equal(wrong, refused.Problems[0].Wrong);
        Assert.InRange(refused.Problems.Length, 1, ExportReader.MaximumProblems);
    }
}

[CollectionDefinition(nameof(FlatMemory), DisableParallelization = true)]
public sealed class FlatMemoryAlone;
