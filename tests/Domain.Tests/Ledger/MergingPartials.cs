using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Tests.Ledger;

/// <summary>The laws that let rows come in any order and in any portions.</summary>
public sealed class MergingPartials
{
    [Fact]
    public void Merging_adds_the_counts_and_keeps_the_extremes()
    {
        var merged = new Partial(120, 3, Min: 10, Max: 70).Merge(new Partial(80, 2, Min: 5, Max: 75));

        Assert.Equal(new Partial(200, 5, Min: 5, Max: 75), merged);
    }

    [Fact]
    public void An_extreme_that_only_one_side_has_is_kept()
    {
        var merged = new Partial(1, 1, Min: -3).Merge(new Partial(1, 1, Max: -7));

        Assert.Equal(new Partial(2, 2, Min: -3, Max: -7), merged);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_does_not_matter_which_comes_first(int seed)
    {
        var random = new Random(seed);
        var (a, b) = (Any(random), Any(random));

        Assert.Equal(a.Merge(b), b.Merge(a));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void It_does_not_matter_which_two_are_merged_first(int seed)
    {
        var random = new Random(seed);
        var (a, b, c) = (Any(random), Any(random), Any(random));

        Assert.Equal(a.Merge(b).Merge(c), a.Merge(b.Merge(c)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_changes_nothing(int seed)
    {
        var any = Any(new(seed));

        Assert.Equal(any, any.Merge(Partial.Empty));
        Assert.Equal(any, Partial.Empty.Merge(any));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    private static Partial Any(Random random) => new(
        Number(random), random.Next(1000), random.Next(3) == 0 ? null : Number(random), random.Next(3) == 0 ? null : Number(random));

    private static decimal Number(Random random) => random.Next(-100_000, 1_000_000) / 100m;
}
