using System.Collections.Immutable;
using KpiPapers.Domain.Listings;

namespace KpiPapers.Domain.Tests.Listings;

public sealed class MergingListings
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Merging_is_associative_and_commutative(int seed)
    {
        var random = new Random(seed);
        var (a, b, c) = (Some(random), Some(random), Some(random));

        Assert.Equal(Facts(a.Merge(b).Merge(c)), Facts(a.Merge(b.Merge(c))));
        Assert.Equal(Facts(a.Merge(b)), Facts(b.Merge(a)));
        Assert.Equal(Facts(a), Facts(a.Merge(Listing.Empty)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_top_is_the_largest_first_and_does_not_depend_on_the_order_of_rows(int seed)
    {
        var random = new Random(seed);
        var listing = Some(random);
        var rows = listing.Rows.ToArray();
        random.Shuffle(rows);

        var top = listing.Top("reach", 5);

        Assert.Equal(top.Select(row => row.TieBreak), (listing with { Rows = [.. rows] }).Top("reach", 5).Select(row => row.TieBreak));
        Assert.Equal(
            listing.Rows.Select(row => row.Number("reach")).OfType<decimal>().OrderDescending().Take(5),
            top.Select(row => row.Number("reach")!.Value));
    }

    /// <summary>What can be told of a listing from outside.</summary>
    private static string Facts(Listing listing) =>
        $"{listing.Count}; {string.Join(", ", listing.Totals)}; {string.Join(" | ", listing.Top("reach", 50).Select(row => row.TieBreak))}";

    private static Listing Some(Random random)
    {
        var rows = Enumerable.Range(0, random.Next(12)).Select(_ => new ListedRow(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["account"] = $"Account {random.Next(4)}" }.ToImmutableSortedDictionary(StringComparer.Ordinal),
            random.Next(5) == 0
                ? ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal)
                : ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal).Add("reach", random.Next(6)))).ToImmutableArray();
        var reach = rows.Sum(row => row.Number("reach") ?? 0);
        return new(rows, ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal).Add("reach", reach), rows.Length);
    }
}
