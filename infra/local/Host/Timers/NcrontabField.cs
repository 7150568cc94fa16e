using System.Collections.Immutable;
using System.Globalization;

namespace KpiPapers.Local.Host.Timers;

/// <summary>One field of a schedule, such as minutes: *, 5, 5-10, */15, 0-30/10, 5/10 (from 5 to the end), or a list of these.</summary>
internal sealed class NcrontabField
{
    private static readonly ImmutableArray<string> Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly ImmutableArray<string> Days =
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static readonly NcrontabField Second = new("second", 0, 59, []);
    public static readonly NcrontabField Minute = new("minute", 0, 59, []);
    public static readonly NcrontabField Hour = new("hour", 0, 23, []);
    public static readonly NcrontabField Day = new("day", 1, 31, []);
    public static readonly NcrontabField Month = new("month", 1, 12, Months);
    public static readonly NcrontabField DayOfWeek = new("day of week", 0, 6, Days);

    private readonly string _name;
    private readonly int _least;
    private readonly int _most;
    private readonly ImmutableArray<string> _words;

    private NcrontabField(string name, int least, int most, ImmutableArray<string> words) =>
        (_name, _least, _most, _words) = (name, least, most, words);

    /// <summary>The values that the text allows, ascending.</summary>
    public ImmutableArray<int> Parse(string text) => [.. text.Split(',').SelectMany(part => ParsePart(part, text)).Distinct().Order()];

    private IEnumerable<int> ParsePart(string part, string whole)
    {
        var slash = part.Split('/');
        var step = slash.Length switch
        {
            1 => 1,
            2 when int.TryParse(slash[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
            _ => throw Refused(whole, "a step is one whole number above 0 after one slash"),
        };
        var range = slash[0].Split('-');
        var (first, last) = range switch
        {
            ["*"] => (_least, _most),
            [var single] => (Value(single, whole), slash.Length == 2 ? _most : Value(single, whole)),
            [var from, var to] => (Value(from, whole), Value(to, whole)),
            _ => throw Refused(whole, "a range is two values around one dash"),
        };

        // The host's own parser swaps the ends of such a range without a word, which nobody can have meant.
        return first <= last
            ? Enumerable.Range(0, (last - first) / step + 1).Select(index => first + index * step)
            : throw Refused(whole, "a range runs upwards");
    }

    private int Value(string text, string whole)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= _least && number <= _most ? number : throw Refused(whole, $"values run from {_least} to {_most}");
        }

        var word = _words.FirstOrDefault(name => text.Length > 0 && name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return word is null ? throw Refused(whole, $"'{text}' is not a value") : _words.IndexOf(word) + _least;
    }

    private FormatException Refused(string text, string reason) => new($"'{text}' is not a valid {_name} field: {reason}.");
}
