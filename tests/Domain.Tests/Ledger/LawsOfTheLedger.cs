using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Tests.Ledger;

/// <summary>
/// Whatever was dropped, in whatever order: files of one second, of two feeds, that overlap, clear, are withdrawn, or are the first file
/// again after its correction. The figure is that of the newest-wins rule.
/// </summary>
public sealed class LawsOfTheLedger
{
    public static TheoryData<int, Calculation> Worlds => new MatrixTheoryData<int, Calculation>(Enumerable.Range(1, 600), Enum.GetValues<Calculation>());

    public static TheoryData<int, Calculation> Corrections => new MatrixTheoryData<int, Calculation>(Enumerable.Range(1, 100), Enum.GetValues<Calculation>());

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Any_files_in_any_order_come_to_what_the_newest_of_each_day_and_site_say(int seed, Calculation calculation)
    {
        var random = new Random(seed);
        ImmutableArray<CommittedFile> all = [.. Files(random)];
        var inForce = all.RemoveAll(_ => random.Next(5) == 0);   // the others were withdrawn
        var entries = inForce.SelectMany(file => file.Entries.Select(entry => new SubmittedEntry(entry, file.Submission))).ToArray();
        random.Shuffle(entries);

        var expected = new NewestWinsModel(inForce, calculation);
        var actual = entries.Figure(calculation);

        Assert.Equal(Rounded(expected.Figure), Rounded(actual.Figure));
        Assert.Equal(expected.IsProvisional, actual.IsProvisional);
        Assert.Equal(expected.IsProvisional, !actual.Awaited.IsEmpty);
        Assert.Equal(expected.MonthValues.Select(month => (month.Month, Rounded(month.Value))), actual.Months.Select(month => (month.Month, Rounded(month.Value))));
        Assert.Equal(expected.Sources, actual.Sources.Select(source => source.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Corrections))]
    public void A_correction_undone_by_the_first_file_again_leaves_the_first_files_figure(int seed, Calculation calculation)
    {
        var random = new Random(seed);
        var (days, sites) = (Days(random), Sites(random));
        var (first, correction) = (AnyFile(random, days, sites, minute: 1, "0x1", "calls"), AnyFile(random, days, sites, minute: 2, "0x0", "calls"));
        var again = first with { Submission = first.Submission with { Id = "again", Dropped = correction.Submission.Dropped, ETag = "0x2" } };
        // Whole weeks and months are exported again, so both files say what they are complete about.
        LedgerEntry.Covering[] whole = [.. sites.Select(site => Range(Given.Quarter.FirstDay, Given.Quarter.LastDay, site))];
        var files = new[] { first, correction, again }.Select(file => file with { Entries = [.. file.Entries.Where(entry => entry is not LedgerEntry.Covering), .. whole] }).ToList();

        var figures = new[] { files[..1], files[..2], files }.Select(some =>
            some.SelectMany(file => file.Entries.Select(entry => new SubmittedEntry(entry, file.Submission))).Figure(calculation)).ToList();

        Assert.Equal(figures[0].Figure, figures[2].Figure);
        Assert.Equal(figures[0].Months, figures[2].Months);
        Assert.Equal(new NewestWinsModel(files[..2], calculation).Figure.State, figures[1].Figure.State);
        Assert.DoesNotContain(correction.Submission, figures[2].Sources);
    }

    private static List<CommittedFile> Files(Random random)
    {
        var (days, sites) = (Days(random), Sites(random));
        var files = new List<CommittedFile>();
        foreach (var number in Enumerable.Range(0, random.Next(8)))
        {
            var (minute, eTag, feed) = (random.Next(5), $"0x{random.Next(3)}", random.Next(6) == 0 ? "register" : "calls");
            files.Add(files.Count > 0 && random.Next(4) == 0
                ? Again(files[random.Next(files.Count)])
                : AnyFile(random, days, sites, minute, eTag, feed, $"{feed}-{number}"));

            CommittedFile Again(CommittedFile earlier) => earlier with { Submission = Drops.Submission(minute, eTag, earlier.Submission.Feed, $"again-{number}") };
        }
        return files;
    }

    private static CommittedFile AnyFile(
        Random random, DateOnly[] days, string[] sites, int minute, string eTag, string feed, string? id = null)
    {
        var submission = Drops.Submission(minute, eTag, feed, id);
        if (random.Next(25) == 0) return new(submission, [submission.Stated(Figure.Of(random.Next(100))).Entry]);
        var rows =
            from day in days
            from site in sites
            where random.Next(3) == 0
            let written = random.Next(2) == 0 ? site : site.ToUpperInvariant()
            select (random.Next(8) == 0 ? submission.Closed(day, written) : Measured(random, submission, day, written)).Entry;
        var ranges =
            from site in sites
            where random.Next(3) == 0
            select AnyRange(random, site);
        return new(submission, [.. rows, .. ranges]);
    }

    private static SubmittedEntry Measured(Random random, Submission submission, DateOnly day, string site)
    {
        var measured = submission.Measured(day, random.Next(100), random.Next(4), site);
        if (random.Next(3) == 0) return measured;
        var entry = (LedgerEntry.Measured)measured.Entry;
        return measured with { Entry = entry with { Partial = entry.Partial with { Min = random.Next(10), Max = random.Next(10, 20) } } };
    }

    private static LedgerEntry.Covering AnyRange(Random random, string site)
    {
        var (quarter, month) = (Given.Quarter, Given.Quarter.FirstDay.AddMonths(random.Next(3)));
        var first = quarter.FirstDay.AddDays(random.Next(92));
        var last = first.AddDays(random.Next(40));
        return random.Next(4) switch
        {
            0 => Range(quarter.FirstDay, quarter.LastDay, site),
            1 => Range(month, month.AddMonths(1).AddDays(-1), site),
            _ => Range(first, last < quarter.LastDay ? last : quarter.LastDay, site),
        };
    }

    private static LedgerEntry.Covering Range(DateOnly first, DateOnly last, string site) =>
        (LedgerEntry.Covering)Drops.Submission(0).Covering(first, last, site).Entry;

    /// <summary>Few, so that files meet on them.</summary>
    private static DateOnly[] Days(Random random) => [.. Enumerable.Range(0, 6).Select(_ => Given.Quarter.FirstDay.AddDays(random.Next(92))).Distinct()];

    private static string[] Sites(Random random) => random.Next(3) == 0 ? [""] : ["north", "south"];

    private static Figure Rounded(Figure figure) => figure with { Value = Rounded(figure.Value) };

    /// <summary>Fractions may be added in another order, which moves the last of their decimals.</summary>
    private static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, 12) : null;
}
