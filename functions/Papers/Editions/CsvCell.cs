using System.Globalization;

namespace KpiPapers.Papers.Editions;

/// <summary>The cells of a file that programs read, and that somebody may open in a spreadsheet.</summary>
internal static class CsvCell
{
    private const string StartsFormula = "=+-@＝＋－＠", Quotes = "\"'‘’“”`", BreaksCells = "\t\n";

    /// <summary>
    /// Text, behind an apostrophe where a spreadsheet might run it as a formula (OWASP: CSV injection). Spaces, quotes and what has no
    /// shape are looked past, since spreadsheets may strip them.
    /// </summary>
    public static string Text(string text)
    {
        var cell = PrintableText.Of(text);
        return MayRun(cell) ? $"'{cell}" : cell;
    }

    /// <summary>A number as papers print it, with at most two decimals, but without commas.</summary>
    public static string Number(decimal? value) =>
        value is { } number ? Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) : "";

    private static bool MayRun(string cell) =>
        cell.Length > 0 && (BreaksCells.Contains(cell[0]) || cell.SkipWhile(IsLookedPast).Take(1).Any(StartsFormula.Contains));

    private static bool IsLookedPast(char character) =>
        char.IsWhiteSpace(character) || Quotes.Contains(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format;
}
