using KpiPapers.Domain;

namespace KpiPapers.Exports.Cells;

/// <summary>Compares units as people write them: <c>secs</c>, <c>Second(s)</c> and <c>second</c> are <c>seconds</c>, and <c>per cent</c> is <c>%</c>.</summary>
internal static class UnitText
{
    /// <summary>Whether what stands with a number says a unit; a sign that the unit has may be left out.</summary>
    /// <param name="text">The words after the number; empty where there are none.</param>
    /// <param name="sign">The sign that the number stands with.</param>
    /// <param name="unit">What the number should count.</param>
    public static bool Is(string text, NumberSign sign, Unit unit)
    {
        var expected = Terms(unit.Name);
        var stated = Terms(sign switch { NumberSign.Percent => "% ", NumberSign.Pound => "£ ", _ => "" } + text);
        return stated.SequenceEqual(expected)
            || (stated.Length > 0 && stated.SequenceEqual(expected.Where(term => term is not ("%" or "£"))))
            || (text.Length == 0 && stated.All(expected.Contains));
    }

    /// <summary>How many seconds a unit of time has; 0 for any other unit.</summary>
    public static int SecondsIn(Unit unit) => Terms(unit.Name) is [var term] ? term switch { "second" => 1, "minute" => 60, "hour" => 3600, _ => 0 } : 0;

    /// <summary>Whether a unit is per cent, of whatever.</summary>
    public static bool IsPercent(Unit unit) => Terms(unit.Name).Contains("%");

    /// <summary>The words of a unit in the singular, in an order that does not depend on theirs.</summary>
    private static string[] Terms(string text) =>
    [
        .. text.ToLowerInvariant().Replace("(s)", "", StringComparison.Ordinal).Replace("per cent", "%", StringComparison.Ordinal)
            .Replace("%", " % ", StringComparison.Ordinal).Replace("£", " £ ", StringComparison.Ordinal)
            .Split([' ', '\u00A0', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(Term).Order(StringComparer.Ordinal),
    ];

    private static string Term(string word) => word switch
    {
        "s" or "sec" or "secs" => "second",
        "m" or "min" or "mins" => "minute",
        "h" or "hr" or "hrs" => "hour",
        "percent" or "percentage" => "%",
        "pound" or "pounds" or "gbp" => "£",
        _ when word.EndsWith("ies", StringComparison.Ordinal) => $"{word[..^3]}y",
        _ when word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
