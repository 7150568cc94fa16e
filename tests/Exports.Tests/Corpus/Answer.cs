using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Exports.Tests.Corpus;

/// <summary>
/// What a file is answered, line by line: the feed; of one that is taken its figures by indicator and quarter, months that are awaited, sites,
/// days that are covered, comments, sign-offs, listings, warnings and notes; of one that is refused everything that is wrong.
/// </summary>
internal static class Answer
{
    private static readonly DateTimeOffset Dropped = new(2020, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public static ImmutableArray<string> Of(ExportRead read) => read switch
    {
        ExportRead.Accepted accepted => [$"taken as {accepted.Feed.Id}", .. Figures(accepted), .. Contents(accepted), .. Said(read)],
        ExportRead.Rejected rejected => [rejected.Feed is { } feed ? $"refused as {feed.Id}" : "refused", .. Said(read)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What is said in words about the file.</summary>
    public static IEnumerable<string> Said(ExportRead read) => read switch
    {
        ExportRead.Accepted accepted =>
            [.. accepted.Warnings.Select(warning => $"warning: {Line(warning)}"), .. accepted.Notes.Select(note => $"note: {note}")],
        ExportRead.Rejected rejected when rejected.ProblemCount > rejected.Problems.Length =>
            [.. rejected.Problems.Select(Line), $"{rejected.ProblemCount - rejected.Problems.Length} further problems"],
        ExportRead.Rejected rejected => rejected.Problems.Select(Line),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary><c>row 4, Wait (seconds) "1E+05": What is wrong. Expected: a number.</c></summary>
    private static string Line(CellProblem problem) =>
        (problem.Row == 0 ? "file" : $"row {problem.Row}")
        + (problem.Column.Length == 0 ? "" : $", {problem.Column}")
        + (problem.Value.Length == 0 ? "" : $" \"{problem.Value}\"")
        + $": {problem.Wrong} Expected: {problem.Expected}.";

    private static IEnumerable<string> Figures(ExportRead.Accepted read)
    {
        var submission = new Submission("corpus", read.Feed.Id, "export.csv", Dropped, "etag", read.Sha256, read.Rows);
        var figures = read.Entries
            .GroupBy(entry => (entry.Indicator, entry.Quarter), entry => new SubmittedEntry(entry, submission))
            .OrderBy(figure => figure.Key.Indicator, StringComparer.Ordinal).ThenBy(figure => figure.Key.Quarter)
            .Select(figure => (
                Name: $"{figure.Key.Indicator} {figure.Key.Quarter}", Indicator: CorpusFolder.Indicator(figure.Key.Indicator), figure.Key.Quarter,
                Figure: QuarterLedger.Figure(CorpusFolder.Indicator(figure.Key.Indicator), figure.Key.Quarter, figure)))
            .ToList();
        foreach (var (name, indicator, _, figure) in figures) yield return $"{name} {Value(indicator, figure.Figure)}";
        foreach (var (name, _, quarter, figure) in figures.Where(figure => figure.Figure.IsProvisional))
            yield return $"provisional: {name} without {string.Join(" and ", Awaited(quarter, figure))}";
    }

    private static string Value(Indicator indicator, Figure figure) => figure switch
    {
        { State: ValueState.Value, Value: { } value, Numerator: { } above, Denominator: { } below } =>
            $"{indicator.Unit.Print(value)} ({Unit.Number(above)} / {Unit.Number(below)})",
        { State: ValueState.Value, Value: { } value } => indicator.Unit.Print(value),
        { State: ValueState.NoData } => "no data",
        { State: ValueState.NotAssessed } => "not assessed",
        _ => "not due",
    };

    private static IEnumerable<string> Awaited(Quarter quarter, QuarterFigure figure) =>
        Enumerable.Range(0, 3).Select(quarter.FirstDay.AddMonths)
            .Where(month => figure.Months.All(there => there.Month != month)).Select(month => $"{month:MMMM}");

    private static IEnumerable<string> Contents(ExportRead.Accepted read)
    {
        var sites = read.Entries.OfType<LedgerEntry.Measured>().Select(entry => entry.Dimension)
            .Distinct(StringComparer.OrdinalIgnoreCase).Where(site => site.Length > 0).Order(StringComparer.Ordinal).ToList();
        if (sites.Count > 0) yield return $"sites: {string.Join(", ", sites)}";
        foreach (var covered in read.Entries.OfType<LedgerEntry.Covering>().Select(Covered).Distinct().Order(StringComparer.Ordinal)) yield return covered;
        foreach (var said in read.Commentary) yield return $"comment {said.Indicator} {said.Quarter}: {said.Comment} | {said.Action}{(said.Approver.Length > 0 ? $" | {said.Approver}" : "")}";
        foreach (var (_, signed) in read.SignOffs) yield return $"sign-off {signed.Paper} {signed.Quarter}: version {signed.Version}, {signed.SignedBy}";
        foreach (var listing in read.Listings.GroupBy(entry => entry.Quarter, entry => entry.Listing).OrderBy(listing => listing.Key))
        {
            var all = listing.Aggregate(Domain.Listings.Listing.Empty, (sum, day) => sum.Merge(day));
            yield return $"listing {listing.Key}: {string.Join(", ", all.Totals.Select(total => $"{total.Key} {Unit.Number(total.Value)}").Prepend($"{all.Count} rows"))}";
        }
    }

    private static string Covered(LedgerEntry.Covering entry) => $"covers {entry.Day:yyyy-MM-dd} to {entry.LastDay:yyyy-MM-dd} {entry.Dimension}".TrimEnd();
}
