using System.Globalization;
using System.Text.RegularExpressions;

namespace KpiPapers.Exports.Sheets;

/// <summary>What lines of words above or below a table say of its numbers, or of the export as a whole.</summary>
internal static partial class LinesOfWords
{
    private const RegexOptions Options = RowLabels.Options;
    private const string Rows = "(?:rows?|records?|entries|results?)";

    /// <summary>The unit in which a line says that lengths of time are: <c>All times in minutes</c>; null where it says nothing of it.</summary>
    public static DurationUnit? UnitOfTimes(string line) => Unit().Match(line) is not { Success: true } match ? null
        : match.Groups["minutes"].Success ? DurationUnit.Minutes
        : match.Groups["hours"].Success ? DurationUnit.Hours
        : DurationUnit.Seconds;

    /// <summary>Whether a line says that numbers are added up since an earlier day: <c>Year to date</c>.</summary>
    public static bool SaysCumulative(string line) => Cumulative().IsMatch(line);

    /// <summary>Whether a line says that numbers are in thousands.</summary>
    public static bool SaysThousands(string line) => Thousands().IsMatch(line);

    /// <summary>Whether a line says that the export was cut off: that a limit was reached, or that it shows some of all rows.</summary>
    public static bool SaysCutOff(string line) =>
        CutOff().IsMatch(line)
        || (Shown().Match(line) is { Success: true } match && Number(match, "last") is { } last && Number(match, "all") is { } all && last < all);

    /// <summary>The number of a group; null where it is larger than any that counts rows.</summary>
    private static long? Number(Match match, string group) =>
        long.TryParse(match.Groups[group].ValueSpan, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?:\b(?:times?|waits?|durations?|lengths|figures|values)\b[^;0-9]{0,40}?\bin|^\W*(?:all )?in) (?:decimal )?(?:(?<minutes>minutes|mins)|(?<hours>hours|hrs)|(?:seconds|secs))(?=\W*$|[;,.)])", Options, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\bcumulative(?:ly)?\b|\b(?:year|quarter)[ -]to[ -]date\b|\bytd\b|\brunning totals?\b", Options, 1000)]
    private static partial Regex Cumulative();

    [GeneratedRegex(@"\bin (?:thousands|'?000s?)\b|\((?:£ ?)?(?:thousands|'?000s?)\)", Options, 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex($@"\btruncated\b|\b(?:export|report|results?|data|file) (?:is |are |was |were )?incomplete\b|\blimit (?:of [0-9,]+ (?:{Rows} )?)?(?:was |has been )?(?:reached|exceeded)\b|\bmaximum (?:number of )?{Rows}\b.*\b(?:exceeded|reached)\b|\bonly (?:the )?first [0-9,]+\b|\btimed[ -]?out\b|\btimeout\b|\bORA-[0-9]{{5}}\b", Options, 1000)]
    private static partial Regex CutOff();

    [GeneratedRegex($@"^\W*(?:(?:showing|displaying|shown)\b.*?|{Rows}\b.*?)(?<last>[0-9][0-9,]*) of (?<all>[0-9][0-9,]*)(?: {Rows})?\W*$|^\W*(?<last>[0-9][0-9,]*) of (?<all>[0-9][0-9,]*) {Rows}\b", Options, 1000)]
    private static partial Regex Shown();
}
