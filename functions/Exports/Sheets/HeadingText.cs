using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// A heading as it is compared: its letters and digits, whatever their case and whatever stands between them, and apart from them the unit
/// that it names in brackets or as its last word.
/// </summary>
internal sealed record HeadingText
{
    private static readonly FrozenDictionary<string, HeadingUnit> Units = new (HeadingUnit Unit, string[] Words)[]
    {
        (HeadingUnit.Seconds, ["seconds", "second", "secs", "sec", "s"]),
        (HeadingUnit.Minutes, ["minutes", "minute", "mins", "min", "m"]),
        (HeadingUnit.Hours, ["hours", "hour", "hrs", "hr", "h"]),
        (HeadingUnit.Clock, ["hh:mm:ss", "h:mm:ss", "[h]:mm:ss", "hr:min:sec", "hrs:mins:secs", "hours:minutes:seconds"]),
        (HeadingUnit.MinutesAndSeconds, ["mm:ss", "m:ss", "min:sec", "mins:secs", "minutes:seconds"]),
        (HeadingUnit.HoursAndMinutes, ["hh:mm", "h:mm", "hr:min", "hrs:mins", "hours:minutes"]),
        (HeadingUnit.Percent, ["%", "percent", "per cent", "pct"]),
        (HeadingUnit.Pounds, ["£", "gbp", "pounds"]),
        (HeadingUnit.Count, ["number", "count", "no", "no.", "#"]),
        (HeadingUnit.Day, ["dd/mm/yyyy", "dd/mm/yy", "dd-mm-yyyy", "d/m/yyyy", "yyyy-mm-dd", "dd/mm/yyyy hh:mm", "dd/mm/yyyy hh:mm:ss", "dd-mmm-yy", "mmm-yy", "mm/yyyy", "yyyy-mm"]),
        (HeadingUnit.MonthFirst, ["mm/dd/yyyy", "mm/dd/yy", "m/d/yyyy", "mm-dd-yyyy", "mm/dd/yyyy hh:mm", "mm/dd/yyyy hh:mm:ss"]),
    }.SelectMany(unit => unit.Words, (unit, word) => KeyValuePair.Create(word, unit.Unit)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] BesideMinimum = ["max", "maximum", "avg", "average", "mean", "median"];

    private HeadingText(string text, string key, string baseKey, HeadingUnit unit) => (Text, Key, Base, Unit) = (text, key, baseKey, unit);

    /// <summary>As it stands in the file, with single spaces.</summary>
    public string Text { get; }

    /// <summary>All of it, as it is compared.</summary>
    public string Key { get; }

    /// <summary>Without its unit.</summary>
    public string Base { get; }

    public HeadingUnit Unit { get; }

    public static HeadingText Of(string heading)
    {
        var text = Cells.Words.SingleSpaced(heading);
        var (rest, unit) = Cut(text);
        return new(text, KeyOf(text), KeyOf(rest), unit);
    }

    /// <summary>The same beside others: <c>ASA (min)</c> is the shortest, not one in minutes, where there is <c>ASA (max)</c> or <c>ASA (avg)</c>.</summary>
    /// <param name="keys">What all headings of the row are compared by.</param>
    public HeadingText Among(IReadOnlySet<string> keys) =>
        Unit is HeadingUnit.Minutes && Key == Base + "min" && BesideMinimum.Any(word => keys.Contains(Base + word)) ? new(Text, Key, Key, HeadingUnit.None) : this;

    /// <summary>The name of a unit alone, in brackets or not, as it stands in a row of units below the headings.</summary>
    public static string? UnitIn(string cell)
    {
        var name = cell.Trim().TrimStart('(', '[').TrimEnd(')', ']').Trim();
        return Units.ContainsKey(name) ? name : null;
    }

    private static (string Name, HeadingUnit Unit) Cut(string text)
    {
        if (text.Length > 0 && text[^1] is ')' or ']' && text.LastIndexOf(text[^1] == ')' ? '(' : '[') is var open and > 0
            && text[(open + 1)..^1].Trim() is var named
            && Units.TryGetValue(named.StartsWith("in ", StringComparison.OrdinalIgnoreCase) ? named[3..] : named, out var inBrackets))
            return (text[..open], inBrackets);
        if (text.EndsWith('%')) return (text[..^1], HeadingUnit.Percent);
        var lastWord = LastWord(text);
        if (lastWord <= 0 && RunTogether(text) is { } joined) return joined;
        // One letter alone says too little: "Plan s" is no plan in seconds.
        return lastWord > 0 && text.Length - lastWord > 2 && Units.TryGetValue(text[lastWord..], out var unit) ? (WithoutIn(text[..lastWord]), unit) : (text, HeadingUnit.None);
    }

    /// <summary>The name before <c>seconds</c> in <c>Average wait in seconds</c>.</summary>
    private static string WithoutIn(string name)
    {
        var end = name.TrimEnd(' ', '_');
        return end.EndsWith(" in", StringComparison.OrdinalIgnoreCase) || end.EndsWith("_in", StringComparison.OrdinalIgnoreCase) || (end == name && end.EndsWith("In", StringComparison.Ordinal))
            ? end[..^2]
            : name;
    }

    /// <summary>A unit at the end of words that nothing separates: <c>queuetimeseconds</c>.</summary>
    private static (string Name, HeadingUnit Unit)? RunTogether(string text)
    {
        const int shortest = 4;   // "sec" ends other words as well
        foreach (var (word, unit) in Units)
            if (word.Length >= shortest && text.Length > word.Length && unit is HeadingUnit.Seconds or HeadingUnit.Minutes or HeadingUnit.Hours && text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return (text[..^word.Length], unit);
        return null;
    }

    /// <summary>Where the last word begins: after a space, an underscore or another sign, or with a capital inside a word.</summary>
    private static int LastWord(string text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]) && !(start < text.Length && char.IsUpper(text[start]) && char.IsLower(text[start - 1]))) start--;
        return start;
    }

    private static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(character)) key.Append(char.ToLower(character, CultureInfo.InvariantCulture));
            else if (character == '&') key.Append("and");
            else if (character == '%') key.Append("percent");
        }
        return key.ToString();
    }
}
