using System.Collections.Immutable;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>The feeds that the demo configuration ships.</summary>
internal static class ShippedFeeds
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "seeds", "config", "feeds");

    public static ImmutableArray<string> Files { get; } = [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal)];

    public static Feed Calls { get; } = Read(Path.Combine(Folder, "calls.json"));

    public static Feed Figures { get; } = Read(Path.Combine(Folder, "figures.json"));

    public static Feed Withdrawals { get; } = Read(Path.Combine(Folder, "withdrawals.json"));

    /// <summary>One of each kind that the tests of the reader are written for, so that they do not change with the demonstration.</summary>
    public static ImmutableArray<Feed> Three { get; } = [Calls, Figures, Withdrawals];

    public static ImmutableArray<Feed> All => [.. Files.Select(Read)];

    private static Feed Read(string file) => Feed.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Value ?? throw new InvalidDataException(file);
}
