using System.Collections.Immutable;
using KpiPapers.Exports;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>What is wrong or odd in a file, as its sender is told.</summary>
internal static class Remarks
{
    private const int LongestText = 500;   // a row of headings or a list of files can be much longer

    /// <summary>The first of some problems, each no longer than a mail bears.</summary>
    public static ImmutableArray<Remark> FirstOf(ImmutableArray<CellProblem> problems, int count) =>
    [
        .. problems.Take(count).Select(problem => new Remark(
            problem.Row, Shorten(problem.Column), Shorten(problem.Value), Shorten(problem.Wrong), Shorten(problem.Expected))),
    ];

    /// <summary>A remark as a sentence with its place, on one line whatever the cell holds.</summary>
    public static string Sentence(Remark remark) => OneLine(
        remark.Value.Length == 0 ? $"{Place(remark)}: {Said(remark)}" : $"{Place(remark)} (\"{remark.Value}\"): {Said(remark)}");

    /// <summary>What is said, without the place.</summary>
    public static string Said(Remark remark) => $"{remark.Wrong} Expected: {remark.Expected}.";

    /// <summary>Where in the file it belongs.</summary>
    public static string Place(Remark remark) => (remark.Row, remark.Column) switch
    {
        (0, "") => "The file",
        (0, var column) => $"Column {column}",
        (var row, "") => $"Row {row}",
        var (row, column) => $"Row {row}, {column}",
    };

    private static string OneLine(string text) => string.Join(' ', text.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));

    private static string Shorten(string text)
    {
        if (text.Length <= LongestText) return text;
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;   // no half of a character
        return $"{text[..end]}…";
    }
}
