using System.Collections.Immutable;
using KpiPapers.Exports;
using KpiPapers.Local;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Benchmarks;

/// <summary>The configuration that the repository ships.</summary>
internal static class Shipped
{
    private static readonly string Folder = Path.Combine(NpmTools.SourceTree, "seeds", "config");

    public static ImmutableArray<Feed> Feeds { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Folder, "feeds")).Order(StringComparer.Ordinal)
            .Select(file => Feed.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Value ?? throw new InvalidDataException(file)),
    ];

    public static IndicatorCatalogue Indicators { get; } =
        IndicatorCatalogue.Read("indicators.csv", Bytes("indicators.csv")).Value ?? throw new InvalidDataException("indicators.csv");

    public static PaperDefinition Paper { get; } =
        PaperDefinitionReader.Read(Bytes("papers", "housing-and-community-2020-21.json")).Definition ?? throw new InvalidDataException("papers");

    private static byte[] Bytes(params string[] path) => File.ReadAllBytes(Path.Combine([Folder, .. path]));
}
