using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiPapers.Exports.Sheets;

/// <summary>What a row of a report is that is no row of data.</summary>
internal enum RowLabel
{
    None,

    /// <summary>Totals, of all rows or of some.</summary>
    Totals,

    /// <summary>Another summary, such as averages.</summary>
    Summary,

    /// <summary>Words about the report.</summary>
    Note,
}

/// <summary>Tells rows of totals and notes by their words.</summary>
internal static partial class RowLabels
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What a row is whose cell where a day should stand is none.</summary>
    public static RowLabel Of(string label) =>
        Total().IsMatch(label) ? RowLabel.Totals
        : Summary().IsMatch(label) ? RowLabel.Summary
        : Note().IsMatch(label) ? RowLabel.Note
        : RowLabel.None;

    /// <summary>Whether words in the place of a site's name are a word for totals and nothing else; a site may be called Total Fitness.</summary>
    public static bool IsTotalsAlone(string site) => TotalAlone().IsMatch(site);

    /// <summary>Whether a row of totals is about part of the rows.</summary>
    public static bool IsSubTotal(string label) => SubTotal().IsMatch(label);

    /// <summary>The label without the words for totals: the name of a site, perhaps.</summary>
    public static string WithoutTotal(string label) => Words().Replace(label, " ").Trim(' ', ':', '-');

    /// <summary>How many rows a line says there are; null when it says no such thing.</summary>
    public static decimal? CountOfRows(string line) =>
        Count().Match(line) is { Success: true } match
            && decimal.TryParse(match.Groups["count"].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) ? count : null;

    [GeneratedRegex(@"^(?:(?:grand|overall|report|column|sub)?[ -]*totals?|sum|overall)\b.*$|^.*[ -](?:sub[ -]?)?totals? ?:?$", Options, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:all|(?:grand|overall|report|sub)?[ -]*totals?|all (?:queues|sites|centres|splits|skills|services|days)) ?:?$", Options, 1000)]
    private static partial Regex TotalAlone();

    [GeneratedRegex(@"\bsub[ -]?totals?\b", Options, 1000)]
    private static partial Regex SubTotal();

    [GeneratedRegex(@"\b(?:grand|overall|report|sub)?[ -]*totals?\b(?: (?:for|of)\b)?", Options, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:average|avg|mean|median|minimum|maximum|min|max|percentage|percent|%)\b.*$|^.* (?:average|mean) ?:?$", Options, 1000)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^(?:generated|printed|produced|created|exported|downloaded|extracted|run|report|page|end|source|note|notes|response|open-ended response|filter|filters|parameters|user|date of|\*|©|\(c\))(?:\b|(?=\W)).*$", Options, 1000)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:total )?(?:number of |no\.? of |count of )?(?:rows|records|lines|entries|results)(?: (?:returned|found|exported|listed|count|total))? ?[:=]? ?(?<count>[0-9][0-9,]*)$|^(?<count>[0-9][0-9,]*) (?:rows|records|lines|entries|results)\b.*$", Options, 1000)]
    private static partial Regex Count();
}
