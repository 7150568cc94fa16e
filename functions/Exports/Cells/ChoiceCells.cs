using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>
/// Finds the word of a choice that a cell holds: as it stands, as it nearly always does, or with the spaces and apostrophes that web forms and
/// word processors make of those that were typed.
/// </summary>
internal static class ChoiceCells
{
    private const int LongestSought = 1000;   // bytes

    /// <summary>The place of a word that is written as the column's; -1 for none.</summary>
    public static int FindPlain(Column column, ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < column.ValueBytes.Length; i++)
            if (text.SequenceEqual(column.ValueBytes[i])) return i;
        return -1;
    }

    /// <summary>The place of the cell's word among the column's; -1 for none.</summary>
    public static int Find(Column column, ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < column.Values.Length; i++)
            if (Words.Same(text, column.Values[i])) return i;
        return text.Length > LongestSought ? -1 : FindLikely(column, Plain(Encoding.UTF8.GetString(text)));
    }

    private static int FindLikely(Column column, string text)
    {
        for (var i = 0; i < column.Values.Length; i++)
            if (text.Equals(Plain(column.Values[i]), StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static string Plain(string text) => Words.SingleSpaced(text).Replace('\u2019', '\'').Replace('\u2018', '\'');
}
