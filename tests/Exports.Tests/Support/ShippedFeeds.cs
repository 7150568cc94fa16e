using System.Collections.Immutable;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>The three feeds of the demo configuration that the reader's tests are written for: the demonstration may grow without them.</summary>
internal static class ShippedFeeds
{
    public static Feed Calls { get; } = Read("calls.json");

    public static Feed Figures { get; } = Read("figures.json");

    public static Feed Withdrawals { get; } = Read("withdrawals.json");

    public static ImmutableArray<Feed> All { get; } = [Calls, Figures, Withdrawals];

    /// <summary>Reads another of its feeds.</summary>
    public static Feed Read(string name) =>
        Feed.Read(name, File.ReadAllBytes(Path.Combine(SourceTree.Root, "seeds", "config", "feeds", name))).Value ?? throw new InvalidDataException(name);
}
