using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>However an export is split, written, corrected and dropped, its figures are those of the calls that the newest files have.</summary>
public sealed class AnySplitOfAnExport
{
    private const int SeedsOfOneTest = 20;

    private static readonly ExportReader Reader = new(ShippedFeeds.All, Catalogue.Default, papers: []);

    [Theory]
    [MemberData(nameof(FirstSeeds))]
    public async Task Any_split_of_a_call_export_comes_to_what_the_newest_file_of_each_day_and_queue_has(int first)
    {
        for (var seed = first; seed < first + SeedsOfOneTest; seed++) await CheckAsync(seed);
    }

    public static TheoryData<int> FirstSeeds => [.. Enumerable.Range(0, 10).Select(test => test * SeedsOfOneTest)];

    private static async Task CheckAsync(int seed)
    {
        var drops = RandomDrops.Of(seed);
        var entries = new List<SubmittedEntry>();
        foreach (var drop in drops)
        {
            var read = await Reader.ReadAsync(new("calls.csv", new MemoryStream(drop.Content)), TestContext.Current.CancellationToken);
            Assert.True(read is ExportRead.Accepted, $"seed {seed}, {drop.Submission.Id}: {string.Join('\n', (read as ExportRead.Rejected)?.Problems ?? [])}");
            Assert.Equal(drop.Rows.Length, read.Rows);
            entries.AddRange(((ExportRead.Accepted)read).Entries.Select(entry => new SubmittedEntry(entry, drop.Submission)));
        }
        var shuffled = entries.ToArray();
        new Random(seed).Shuffle(shuffled);
        foreach (var quarter in entries.Select(entry => entry.Entry.Quarter).Distinct())
        {
            var expected = new NewestDecides(drops, quarter);
            var wait = Figure("CSU10", quarter, shuffled);
            var share = Figure("CSU11", quarter, shuffled);

            Assert.Equal((seed, quarter, Rounded(expected.MeanWait)), (seed, quarter, Rounded(wait.Figure.Value)));
            Assert.Equal((seed, quarter, expected.LongestWait), (seed, quarter, wait.Largest));
            Assert.Equal((seed, quarter, expected.HasCalls ? expected.Abandoned : null), (seed, quarter, share.Figure.Numerator));
            Assert.Equal((seed, quarter, expected.HasCalls ? expected.Calls : null), (seed, quarter, (int?)share.Figure.Denominator));
            Assert.Equal((seed, quarter, expected.HasCalls && expected.IsAwaiting), (seed, quarter, share.IsProvisional));
            if (!expected.HasCalls) Assert.Equal((seed, expected.IsAwaiting ? ValueState.NoData : ValueState.NotAssessed), (seed, share.Figure.State));
        }
    }

    private static QuarterFigure Figure(string code, Quarter quarter, IEnumerable<SubmittedEntry> entries) => QuarterLedger.Figure(
        Catalogue.Default.Find(code)!, quarter, entries.Where(entry => entry.Entry.Indicator == code && entry.Entry.Quarter == quarter));   // is in the catalogue

    /// <summary>Fractions are added in another order, which moves the last of their decimals.</summary>
    private static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, 12) : null;
}
