using System.Buffers;
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
    public const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly SearchValues<char> Drawn = SearchValues.Create("-=_+|~* ");

    private const string Totals = @"(?:(?:grand|overall|report|column|daily|weekly|monthly|quarterly|annual|sub)?[ -]*totals?)";
    private const string Sites = "(?:queues|sites|cent(?:re|er)s|splits|skills|services|csqs|days|calls|channels|teams|agents|departments|locations|libraries|playgrounds|branches|offices|areas|wards|rows|pages|accounts)";
    private const string Rows = "(?:rows?|records?|lines?|entries|results?)";
    private const string Averages = "(?:averages?|avg|mean|median|minimums?|maximums?|min|max)";
    private const string Counted = "(?:tickets|visits|visitors|customers|children|attendances|responses|records|posts|presented|offered|received|answered|handled|abandoned)";
    private const string Measured = "(?:waiting|waits?|queue|queued|answer|answered|abandoned|handle|handling|talk|calls?|speed|time|times|of|to|per|day|score|rating|attendance|visits?|percentage|%)";
    private const string Before = "(?:last|previous|prior) (?:year|month|quarter|period|week)";

    /// <summary>What a row is by the words with which it begins.</summary>
    public static RowLabel Of(string label) =>
        Total().IsMatch(label) ? RowLabel.Totals
        : Summary().IsMatch(label) ? RowLabel.Summary
        : Note().IsMatch(label) ? RowLabel.Note
        : RowLabel.None;

    /// <summary>What a row is by the words in the place of its day, which could be nothing else there.</summary>
    public static RowLabel OfDay(string label) => Of(label) is not RowLabel.None and var known ? known : Alone(label);

    /// <summary>What a row is by words that stand for nothing else, wherever they stand: a site may be called Total Fitness, and somebody Max.</summary>
    public static RowLabel Alone(string label) =>
        TotalAlone().IsMatch(label) ? RowLabel.Totals
        : SummaryAlone().IsMatch(label) ? RowLabel.Summary
        : RowLabel.None;

    /// <summary>Whether a row of totals is about part of the rows.</summary>
    public static bool IsSubTotal(string label) => SubTotal().IsMatch(label);

    /// <summary>The label without the words for totals: the name of a site, perhaps.</summary>
    public static string WithoutTotal(string label) => Words().Replace(label, " ").Trim(' ', ':', '-');

    /// <summary>Whether a line says that what follows is about something else than what stands before: last year's figures, targets.</summary>
    public static bool BeginsAnother(string line) => Another().IsMatch(line);

    /// <summary>The number that a line of words states as a total; null when it states none.</summary>
    public static StatedNumberOfWords? Stated(string line) =>
        Count().Match(line) is { Success: true } match
            && decimal.TryParse(match.Groups["count"].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count)
            ? new(count, match.Groups["of"].Value.Trim(), match.Groups["rows"].Success, match.Groups["total"].Success) : null;

    /// <summary>Whether a line is drawn rather than written.</summary>
    public static bool IsRule(string line) => line.AsSpan().IndexOfAnyExcept(Drawn) < 0;

    [GeneratedRegex($@"^(?:{Totals}|sum|overall|(?:year|quarter|month) to date|ytd|[qh][1-4]|quarter [1-4])\b.*$|^.*[ -](?:sub[ -]?)?totals?\W*$", Options, 1000)]
    private static partial Regex Total();

    [GeneratedRegex($@"^\W*(?:overall|sum(?: of\b.*)?|summary|combined|(?:year|quarter|month) to date|ytd|all(?: {Sites})?|{Totals}(?: \(.*\))?(?: (?:for|of|over|across)\b.*)?|{Totals}(?: number of)?(?: (?:{Sites}|{Counted}))+|{Totals}(?:(?: ?[/:] ?| [-–] ).*| and averages?)|.* (?:sub[ -]?)?totals?)\W*$", Options, 1000)]
    private static partial Regex TotalAlone();

    [GeneratedRegex(@"\bsub[ -]?totals?\b", Options, 1000)]
    private static partial Regex SubTotal();

    [GeneratedRegex(@"\b(?:grand|overall|report|sub)?[ -]*totals?\b(?: (?:for|of)\b)?", Options, 1000)]
    private static partial Regex Words();

    [GeneratedRegex($@"^(?:{Averages}|percentage|percent|%)\b.*$|^.* {Averages} ?:?$", Options, 1000)]
    private static partial Regex Summary();

    [GeneratedRegex($@"^\W*(?:(?:.* )?(?:averages?|avg)|{Averages}(?: (?:for|of|per|over)\b.*|(?: {Measured})+)?|percentages?(?: (?:of\b.*|{Counted}))?|per ?cent|%.*|targets?|(?:same (?:month|quarter|period) )?{Before}|(?:change|difference|variance)s?(?: (?:on|from|since|to|against)\b.*)?|benchmarks?|thresholds?|(?:standard|std\.?) deviations?|(?:19|20)[0-9]{{2}}[/-](?:20)?[0-9]{{2}})\W*$", Options, 1000)]
    private static partial Regex SummaryAlone();

    [GeneratedRegex(@"^(?:generated|printed|produced|created|exported|downloaded|extracted|run|report|page|end|source|note|notes|response|open-ended response|applied filters?|filter|filters|parameters|user|date (?:of|printed|run|produced|created|generated|exported)|\*|©|\(c\))(?:\b|(?=\W)).*$", Options | RegexOptions.Singleline, 1000)]
    private static partial Regex Note();

    [GeneratedRegex($@"\b{Before}\b|\bcompar|\byear to date\b|\bytd\b|\bcumulative\b|\btargets?\b|\bforecast\b|\bbudget\b", Options, 1000)]
    private static partial Regex Another();

    [GeneratedRegex($@"^(?:(?:grand )?(?<total>total)|count|number|no\.?)(?: (?:number|count))?(?: of)?(?:(?<rows> {Rows})|(?<of>(?: [a-z]+){{1,3}}))? ?[:=]? ?(?<count>[0-9][0-9,]*)$|^\(?(?<count>[0-9][0-9,]*)(?<rows> {Rows}\b).*$|^(?<rows>{Rows}) ?[:=]? ?(?<count>[0-9][0-9,]*)$", Options, 1000)]
    private static partial Regex Count();
}

/// <summary>What a line of words states as a total.</summary>
/// <param name="Number">The number.</param>
/// <param name="Words">Of what, in its own words; empty where it does not say.</param>
/// <param name="IsOfRows">Whether it says that rows are what it counts.</param>
/// <param name="IsTotal">Whether it calls itself a total.</param>
internal sealed record StatedNumberOfWords(decimal Number, string Words, bool IsOfRows, bool IsTotal);
