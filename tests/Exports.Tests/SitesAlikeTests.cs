using KpiPapers.Domain.Ledger;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>Rows of sites whose names are hard to tell apart come to the sums of each.</summary>
public sealed class SitesAlikeTests
{
    [Theory]
    [InlineData("Library north, desk one", "Library south, desk one")]   // the same length, start and end
    [InlineData("Benefits", "Benefitsbenefits", "Benefits Benefits")]
    [InlineData("A", "B", "AA", "a b", "\u00E9", "e")]
    [InlineData("queue 12", "queue 13", "queue 112", "queue 113")]
    public async Task Names_that_are_alike_are_told_apart_in_any_order(params string[] names)
    {
        var rows = Enumerable.Range(0, 600).Select(row => (Site: row * row / 7 % names.Length, Wait: row)).ToList();

        var read = await Reading.AcceptedAsync(Calls.Csv([.. rows.Select(row => $"01/07/2020 09:30,\"{names[row.Site]}\",Answered,{row.Wait},")]));

        var waits = read.Entries.OfType<LedgerEntry.Measured>().Where(entry => entry.Indicator == "CSU10").ToDictionary(entry => entry.Dimension, entry => entry.Partial.Numerator);
        Assert.Equal(names.Length, waits.Count);
        Assert.All(names, (name, site) => Assert.Equal(rows.Where(row => row.Site == site).Sum(row => row.Wait), waits[name]));
    }

    public static TheoryData<int> Lengths => [.. Enumerable.Range(1, 70)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task Names_of_any_length_that_differ_in_one_place_are_told_apart(int length)
    {
        string[] names = [.. Enumerable.Range(-1, length + 1).Select(other => string.Concat(Enumerable.Range(0, length).Select(place => place == other ? '7' : 'q')))];

        var read = await Reading.AcceptedAsync(Calls.Csv([.. names.Concat(names).Select(name => $"01/07/2020 09:30,{name},Answered,1,")]));

        var answered = read.Entries.OfType<LedgerEntry.Measured>().Where(entry => entry.Indicator == "CSU10").ToDictionary(entry => entry.Dimension, entry => entry.Partial.Denominator);
        Assert.Equal(names.Order(StringComparer.Ordinal), answered.Keys.Order(StringComparer.Ordinal));
        Assert.All(answered.Values, calls => Assert.Equal(2, calls));
    }

    [Fact]
    public async Task More_spellings_than_are_remembered_come_to_one_site_each()
    {
        // Of ten sites, each written in a thousand ways.
        var rows = Enumerable.Range(0, 20_000).Select(row => (Site: row % 10, Name: Spelt($"customerservice {(char)('a' + (row % 10))} queue", row / 10 % 1000))).ToList();

        var read = await Reading.AcceptedAsync(Calls.Csv([.. rows.Select(row => $"01/07/2020 09:30,{row.Name},Answered,1,")]));

        var answered = read.Entries.OfType<LedgerEntry.Measured>().Where(entry => entry.Indicator == "CSU10").ToList();
        Assert.Equal(10, answered.Count);
        Assert.All(answered, entry => Assert.Equal(2000, entry.Partial.Denominator));
    }

    private static string Spelt(string name, int way) =>
        string.Concat(name.Select((letter, place) => place < 10 && (way >> place & 1) == 1 ? char.ToUpperInvariant(letter) : letter));
}
