using System.Collections.Immutable;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// What stands directly above headings that say enough by themselves: of <c>Last year</c> above <c>Offered</c> they say nothing, though it makes
/// another column of it.
/// </summary>
/// <param name="Row">The row above, as a spreadsheet numbers it.</param>
/// <param name="Texts">For each column the words that group it, with single spaces; empty for none.</param>
internal sealed record HeadingGroups(long Row, ImmutableArray<string> Texts)
{
    // Words that group columns without saying of what they are.
    private static readonly string[] Neutral = ["statistics", "stats", "summary", "totals", "total", "details", "data", "performance", "report", "volume", "volumes", "figures", "measures", "number", "numbers", "queue", "time", "times", "actual", "actuals", "inbound", "of", "and", "the"];

    /// <summary>Whether a word of a group says nothing of what its columns are about.</summary>
    public static bool IsNeutral(string word) => Neutral.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The groups in a row; null where it is a title, which begins above the first heading.</summary>
    public static HeadingGroups? Of(long row, ImmutableArray<string> above, IReadOnlyList<string> headings)
    {
        var first = headings.TakeWhile(heading => heading.Length == 0).Count();
        if (above.Take(first + 1).LastOrDefault(cell => cell.Trim().Length > 0) is { } title
            && (first >= headings.Count || HeadingText.Of(title).Key != HeadingText.Of(headings[first]).Key)) return null;   // a heading over both rows is no title
        var texts = ImmutableArray.CreateBuilder<string>();
        for (var place = 0; place < headings.Count; place++)
            texts.Add(place < above.Length && Cells.Words.SingleSpaced(above[place]) is { Length: > 0 } own ? own : place > first + 1 ? texts[^1] : "");
        return new(row, texts.ToImmutable());
    }
}
