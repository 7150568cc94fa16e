namespace KpiPapers.Exports.Narratives;

/// <summary>
/// Tells the numbers of a section that somebody numbered by hand from figures, such as the 3.5 of "3.5 tonnes". Below the number 3, the first is
/// 3.1, and each of the others is one or two more than the last: people delete paragraphs and leave a gap.
/// </summary>
internal sealed class NumberRuns
{
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>Says that numbers may follow below another, which is empty for a heading that has none.</summary>
    public void Begin(string number)
    {
        if (number.Length > 0) _last.TryAdd(Plain(number), 0);
    }

    /// <summary>Whether a number goes on from those before it, which then others may do from this one.</summary>
    public bool GoesOn(string number)
    {
        var plain = Plain(number);
        var dot = plain.LastIndexOf('.');
        if (dot < 0 || !_last.TryGetValue(plain[..dot], out var last)) return false;
        var next = Enumerable.Range(last + 1, last == 0 ? 1 : 2).FirstOrDefault(next => $"{next}" == plain[(dot + 1)..]);
        if (next == 0) return false;
        _last[plain[..dot]] = next;
        Begin(plain);
        return true;
    }

    private static string Plain(string number) => number.TrimEnd('.', ')');
}
