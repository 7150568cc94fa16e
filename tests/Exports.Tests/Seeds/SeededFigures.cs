using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>All seed exports that give figures, read by the shipped configuration and judged, as the product would.</summary>
public sealed class SeededFigures : IAsyncLifetime
{
    private static readonly string[] NotFigures = ["achievements-", "page-views-", "social-media-posts-"];

    private readonly WrittenSeeds _written = new();
    private readonly List<SubmittedEntry> _entries = [];
    private readonly List<Commentary> _commentary = [];

    public IndicatorCatalogue Indicators { get; } =
        Value(IndicatorCatalogue.Read("indicators.csv", File.ReadAllBytes(Path.Combine(SeedFolder.Path, "config/indicators.csv"))));

    public RecipientList Recipients { get; } =
        Value(RecipientList.Read("recipients.csv", File.ReadAllBytes(Path.Combine(SeedFolder.Path, "config/recipients.csv"))));

    public ImmutableArray<Feed> Feeds { get; } =
    [
        .. Directory.GetFiles(Path.Combine(SeedFolder.Path, "config/feeds"), "*.json").Order(StringComparer.Ordinal)
            .Select(path => Value(Feed.Read(Path.GetFileName(path), File.ReadAllBytes(path)))),
    ];

    public IReadOnlyList<Commentary> Commentary => _commentary;

    public async ValueTask InitializeAsync()
    {
        var reader = new ExportReader(Feeds, Indicators, papers: []);
        foreach (var path in Files())
        {
            await using var file = File.OpenRead(path);
            var read = await reader.ReadAsync(new(Path.GetFileName(path), file), CancellationToken.None);
            var accepted = Assert.IsType<ExportRead.Accepted>(read);
            var submission = new Submission(path, accepted.Feed.Id, Path.GetFileName(path), DateTimeOffset.UnixEpoch, "", accepted.Sha256, accepted.Rows);
            _entries.AddRange(accepted.Entries.Select(entry => new SubmittedEntry(entry, submission)));
            _commentary.AddRange(accepted.Commentary);
        }
    }

    public Result Result(string code, Quarter quarter)
    {
        var indicator = Indicators.Find(code) ?? throw new ArgumentException(code, nameof(code));
        var entries = _entries.Where(entry => entry.Entry.Indicator == code && entry.Entry.Quarter == quarter);
        return Domain.Result.Of(indicator, quarter, QuarterLedger.Figure(indicator, quarter, entries));
    }

    public ValueTask DisposeAsync()
    {
        _written.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What is kept and what is written, once, though a run on this machine may have written it there as well.</summary>
    private IEnumerable<string> Files() =>
        Directory.GetFiles(Path.Combine(SeedFolder.Path, "exports")).Concat(_written.Written)
            .DistinctBy(Path.GetFileName)
            .Where(path => !NotFigures.Any(name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)) && !Path.GetFileName(path).StartsWith('.'));

    private static T Value<T>(ConfigRead<T> read)
        where T : class
    {
        Assert.Empty(read.Problems);
        return Assert.IsType<T>(read.Value);
    }
}
