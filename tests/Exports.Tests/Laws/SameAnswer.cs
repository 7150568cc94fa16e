using System.Collections.Immutable;
using KpiPapers.Exports.Tests.Corpus;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>What a file is answered depends on its rows alone: not on their order, on how its bytes come in, or on how often it is read.</summary>
public sealed class SameAnswer
{
    private const int SeedsOfOneForm = 8;

    [Fact]
    public async Task The_order_of_rows_makes_no_difference_in_any_form()
    {
        foreach (var (seed, rows, style) in AnyFiles())
        {
            var shuffled = rows.ToArray();
            new Random(seed).Shuffle(shuffled);

            var read = Reading.Accepted(await Reading.ReadAsync(CallFile.Write(rows, style)));
            var again = Reading.Accepted(await Reading.ReadAsync(CallFile.Write([.. shuffled], style)));

            // The first row of a queue decides how its name is written.
            Assert.Equal(read.Entries.Select(entry => Reading.Line(entry).ToUpperInvariant()), again.Entries.Select(entry => Reading.Line(entry).ToUpperInvariant()));
        }
    }

    [Fact]
    public async Task Pieces_of_any_length_are_answered_as_the_whole_file_in_every_encoding()
    {
        foreach (var (seed, rows, style) in AnyFiles())
        {
            var file = CallFile.Write(rows, style);

            await CheckAsync("calls.csv", file, null, seed);
        }
    }

    [Theory]
    [MemberData(nameof(UglyExports.Files), MemberType = typeof(UglyExports))]
    public async Task Pieces_of_any_length_of_an_ugly_export_are_answered_as_the_whole_file(string name) =>
        await CheckAsync(name, await File.ReadAllBytesAsync(CorpusFolder.FullPath(name), TestContext.Current.CancellationToken), Expectation.Of(name).Period, seed: name.Length);

    private static async Task CheckAsync(string name, byte[] file, string? period, int seed)
    {
        var whole = await CorpusFolder.ReadAsync(name, new MemoryStream(file), period);
        var again = await CorpusFolder.ReadAsync(name, new MemoryStream(file), period);
        var cut = await CorpusFolder.ReadAsync(name, new TrickleStream(file, seed), period);

        Assert.Equal(Answer.Of(whole), Answer.Of(again));
        Assert.Equal(Answer.Of(whole), Answer.Of(cut));
        Assert.Equal((whole.Sha256, whole.Rows), (cut.Sha256, cut.Rows));
        Assert.Equal(Entries(whole), Entries(cut));
    }

    private static ImmutableArray<Domain.Ledger.LedgerEntry> Entries(ExportRead read) => (read as ExportRead.Accepted)?.Entries ?? [];

    private static IEnumerable<(int Seed, ImmutableArray<CallRow> Rows, CallStyle Style)> AnyFiles()
    {
        foreach (var form in Enum.GetValues<TextForm>())
            for (var seed = 1; seed <= SeedsOfOneForm; seed++)
            {
                var random = new Random(seed + (100 * (int)form));
                var queues = RandomCalls.AnyQueues(random);
                ImmutableArray<CallRow> rows = [.. RandomCalls.AnyDays(random).SelectMany(day => queues.SelectMany(queue => RandomCalls.Of(random, day, queue)))];
                yield return (seed, rows, CallStyle.Any(random, rows) with { Text = form });
            }
    }
}
