using System.Collections.Immutable;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>The feeds that the demo configuration ships.</summary>
internal static class ShippedFeeds
{
    public static ImmutableArray<string> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(SourceTree.Root, "seeds", "config", "feeds"), "*.json").Order(StringComparer.Ordinal)];

    public static ImmutableArray<Feed> All { get; } =
        [.. Files.Select(file => Feed.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Value ?? throw new InvalidDataException(file))];

    public static Feed Calls { get; } = All.Single(feed => feed.Id == "calls");

    public static Feed Figures { get; } = All.Single(feed => feed.Id == "figures");

    public static Feed Withdrawals { get; } = All.Single(feed => feed.Id == "withdrawals");
}
