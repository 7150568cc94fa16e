using System.Collections.Immutable;
using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Corpus;

/// <summary>The files in this folder, and the configuration that they are read with: that of the seeds, and what the folder adds to it.</summary>
internal static class CorpusFolder
{
    /// <summary>The day on which every file was dropped.</summary>
    private static readonly DateOnly Dropped = new(2020, 11, 2);

    private static readonly string Root = Path.Combine(SourceTree.Root, "tests", "Exports.Tests", "Corpus");
    private static readonly string Seeds = Path.Combine(SourceTree.Root, "seeds", "config");
    private static readonly string[] NotExports = [".cs", ".expected", ".json", ".txt", ".gitattributes"];

    private static readonly ImmutableArray<ConfigRead<IndicatorCatalogue>> Catalogues =
    [
        .. new[] { Path.Combine(Seeds, "indicators.csv"), Path.Combine(Root, "indicators.csv") }
            .Select(path => IndicatorCatalogue.Read(path, File.ReadAllBytes(path))),
    ];

    private static readonly ImmutableArray<ConfigRead<Feed>> FeedFiles =
    [
        .. new[] { Path.Combine(Seeds, "feeds"), Path.Combine(Root, "feeds") }
            .SelectMany(folder => Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
            .Select(path => Feed.Read(Path.GetFileName(path), File.ReadAllBytes(path))),
    ];

    private static readonly IndicatorCatalogue Indicators = new([.. Catalogues.SelectMany(catalogue => catalogue.Value?.All ?? [])]);

    /// <summary>Two papers of the same title, one of them as in the seeds.</summary>
    private static readonly ImmutableArray<NarrativePaper> Papers =
    [
        new("housing-and-community", ["Quarterly performance report", "Housing and Community Overview and Scrutiny Committee"], [Quarter.Of(2020, 1), Quarter.Of(2020, 2)], ["The Old Town Hall"]),
        new("environment", ["Quarterly performance report", "Environment Committee"], [Quarter.Of(2020, 2)], ["Waste and Recycling"]),
    ];

    private static readonly ExportReader Reader = new(
        [.. FeedFiles.Select(file => file.Value).OfType<Feed>().Where(feed => feed.Figures.All(figure => Indicators.Find(figure.Indicator) is not null))],
        Indicators, Papers);

    /// <summary>The exports, by their paths in the inbox.</summary>
    public static ImmutableArray<string> Files { get; } =
    [
        .. Everything().Where(file => !NotExports.Contains(Path.GetExtension(file)) && file != "indicators.csv").Order(StringComparer.Ordinal),
    ];

    /// <summary>The exports that an answer is expected to.</summary>
    public static IEnumerable<string> Expected =>
        Everything().Where(file => Path.GetExtension(file) == ".expected").Select(file => file[..^".expected".Length]);

    /// <summary>What is wrong with the configuration.</summary>
    public static IEnumerable<ConfigProblem> Problems =>
        Catalogues.SelectMany(catalogue => catalogue.Problems).Concat(FeedFiles.SelectMany(feed => feed.Problems));

    public static string FullPath(string file) => Path.Combine(Root, file);

    public static string AsLatin1(string file) => Encoding.Latin1.GetString(File.ReadAllBytes(FullPath(file)));

    public static bool Knows(string indicator) => Indicators.Find(indicator) is not null;

    public static Indicator Indicator(string code) => Indicators.Find(code) ?? throw new InvalidDataException(code);

    /// <summary>Reads an export as it would come from the inbox.</summary>
    public static async Task<ExportRead> ReadAsync(string file, string? period)
    {
        var bytes = await File.ReadAllBytesAsync(FullPath(file), TestContext.Current.CancellationToken);
        return await ReadAsync(file, new TrickleStream(bytes), period);
    }

    /// <summary>Reads what a test has made as it would come from the inbox.</summary>
    public static Task<ExportRead> ReadAsync(string path, Stream content, string? period) =>
        Reader.ReadAsync(new(path, content) { Dropped = Dropped, Period = period }, TestContext.Current.CancellationToken);

    /// <inheritdoc cref="ReadAsync(string, Stream, string?)"/>
    public static Task<ExportRead> ReadTextAsync(string path, string content) => ReadAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(content)), period: null);

    private static IEnumerable<string> Everything() =>
        Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'));
}
