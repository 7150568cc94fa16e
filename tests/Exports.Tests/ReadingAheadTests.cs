using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>Files of several pieces, each of which is read while the one before is taken apart.</summary>
public sealed class ReadingAheadTests
{
    private static readonly byte[] File = Encoding.UTF8.GetBytes(Calls.Csv(Calls.Random(seed: 31, 25_000)));

    [Theory]
    [InlineData(1 << 12)]
    [InlineData((1 << 18) - 1)]
    [InlineData(1 << 20)]
    public async Task A_long_file_reads_the_same_in_pieces_of_any_size(int longest)
    {
        var whole = Reading.Accepted(await Reader.ReadAsync(new("calls.csv", new TrickleStream(File)), TestContext.Current.CancellationToken));

        var read = Reading.Accepted(await ReadAsync(new(File, longest)));

        Assert.Equal(25_000, read.Rows);
        Assert.Equal(whole.Entries, read.Entries);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File)), read.Sha256);
    }

    [Fact]
    public async Task What_the_last_piece_proves_is_told_of_the_file()
    {
        var plain = Calls.Csv([.. Calls.Random(seed: 32, 25_000).Where(row => Ascii.IsValid(row)), "01/07/2020 09:30,Büro,Answered,5,"]);

        var read = Reading.Accepted(await ReadAsync(new(Encoding.Latin1.GetBytes(plain), 1 << 16)));

        Assert.StartsWith("Windows-1252 text", read.Notes[0], StringComparison.Ordinal);
        Assert.Contains(read.Entries, entry => entry.Dimension == "Büro");
    }

    [Fact]
    public async Task A_wrong_cell_behind_many_pieces_is_named_with_its_row()
    {
        string[] before = [.. Enumerable.Repeat("01/07/2020 09:30,Benefits,Answered,5,\"two\r\nlines\"", 30_000)];

        var read = Assert.IsType<ExportRead.Rejected>(await ReadAsync(new(Encoding.UTF8.GetBytes(Calls.Csv([.. before, "01/07/2020 09:30,Benefits,Answered,five,", .. before])), 1 << 16)));

        var problem = Assert.Single(read.Problems);
        Assert.Equal((30_002, "five"), (problem.Row, problem.Value));
        Assert.Equal(60_001, read.Rows);
    }

    [Fact]
    public async Task What_the_last_row_proves_of_days_holds_for_those_of_every_piece()
    {
        var days = Enumerable.Range(0, 30_000).Select(row => new DateOnly(2020, 7, 1 + (row % 12))).Append(new(2020, 7, 31)).ToList();

        var plain = Reading.Accepted(await ReadAsync(FileOf("yyyy-MM-dd")));
        var monthFirst = Reading.Accepted(await ReadAsync(FileOf("MM/dd/yyyy")));

        Assert.Equal(plain.Entries, monthFirst.Entries);

        SlowStream FileOf(string form) => new(Encoding.UTF8.GetBytes(Calls.Csv(
            [.. days.Select((day, row) => $"{day.ToString(form, CultureInfo.InvariantCulture)} 09:30,Benefits,{(row % 3 == 0 ? "Abandoned" : "Answered")},{row % 100},")])), 1 << 16);
    }

    [Fact]
    public async Task What_stops_a_source_half_way_is_thrown()
    {
        var source = new SlowStream(File, 1 << 16) { FailsAt = File.Length / 2 };

        await Assert.ThrowsAsync<IOException>(() => ReadAsync(source));

        Assert.False(source.IsBeingRead);
    }

    [Fact]
    public async Task Cancelling_half_way_stops_the_reading()
    {
        using var cancellation = new CancellationTokenSource();
        var source = new SlowStream(File, 1 << 16) { CancelsAt = (File.Length / 2, cancellation) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reader.ReadAsync(new("calls.csv", source), cancellation.Token));

        Assert.False(source.IsBeingRead);
    }

    [Fact]
    public async Task A_file_that_is_given_up_early_is_hashed_to_its_end()
    {
        byte[] file = [.. File.AsSpan(0, 1 << 17), .. "\r\n01/07/2020 09:30,\""u8, .. new string('x', 3 << 20).Select(character => (byte)character)];

        var read = Assert.IsType<ExportRead.Rejected>(await ReadAsync(new(file, 1 << 16)));

        Assert.Contains(read.Problems, problem => problem.Wrong.StartsWith("The row is longer", StringComparison.Ordinal));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), read.Sha256);
    }

    private static ExportReader Reader { get; } = new(ShippedFeeds.All, Catalogue.Default, papers: []);

    private static async Task<ExportRead> ReadAsync(SlowStream source)
    {
        var read = await Reader.ReadAsync(new("calls.csv", source), TestContext.Current.CancellationToken);
        Assert.False(source.IsBeingRead);
        return read;
    }
}
