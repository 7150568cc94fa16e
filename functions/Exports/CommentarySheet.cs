using KpiPapers.Domain;
using KpiPapers.Exports.Collecting;

namespace KpiPapers.Exports;

/// <summary>
/// The file that officers fill in: a row for each indicator with its figure and what is said of it so far to read, and blank cells for new
/// words. Dropped as it was made, it changes nothing.
/// </summary>
public static class CommentarySheet
{
    // Not headings that any feed reads, nor ones that invite a change.
    private static readonly string[] ToRead = ["Name (read only)", "Figure (read only)", "Target (read only)", "RAG (read only)", "Comment so far (read only)", "Action so far (read only)"];

    /// <summary>Writes it as CSV that Excel opens as it is, safe against formulas.</summary>
    /// <param name="feed">The feed of kind <see cref="FeedKind.Commentary"/> whose headings it has, so that it is recognised when it is dropped.</param>
    /// <param name="rows">
    /// The indicators in the order of the paper, each with its result, where there is one, and the words in force, where there are any.
    /// </param>
    /// <param name="quarter">The quarter that it is about.</param>
    /// <exception cref="ArgumentException">The feed is of another kind.</exception>
    public static byte[] Write(Feed feed, IEnumerable<(Indicator Indicator, Result? Result, Commentary? Words)> rows, Quarter quarter) =>
        feed.Kind is not FeedKind.Commentary ? throw new ArgumentException($"{feed.Id} is not a feed of commentary.", nameof(feed)) : SafeCsv.Write(csv =>
        {
            csv.WriteHeader(
            [
                Heading(FixedColumns.Indicator), Heading(FixedColumns.Quarter), .. ToRead,
                Heading(FixedColumns.Comment), Heading(FixedColumns.Action), Heading(FixedColumns.Approver),
            ]);
            foreach (var (indicator, result, words) in rows)
                csv.WriteRecord(
                [
                    indicator.Code, $"{quarter}", .. Shown(indicator, result, quarter),
                    SafeCsv.Marked(words?.Comment ?? ""), SafeCsv.Marked(words?.Action ?? ""),
                    "", "", "",   // blank rows change nothing, so that an older copy never takes a colleague's newer words back
                ]);

            string Heading(string name) => feed.ColumnNamed(name)!.Heading;   // a feed of this kind has all of its columns
        });

    /// <summary>What whoever explains a figure has to see of it.</summary>
    private static string[] Shown(Indicator indicator, Result? result, Quarter quarter) =>
    [
        indicator.Name,
        FigureText.Of(result?.Figure ?? Figure.NoData, indicator.Unit),
        (result?.Target ?? indicator.TargetFor(quarter)) is { } target ? FigureText.Of(target, indicator.Unit) : "",
        result?.Judgement?.ToString() ?? (indicator.Polarity is Polarity.InfoOnly ? "Info Only" : "Not judged"),
    ];
}
