using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>The mail that says that a file was taken: what was read, how figures moved, what was odd, and which papers change.</summary>
internal static class ReceiptLetter
{
    private const int FiguresShown = 30;
    private const string Next = "If something here is not as it should be, put it right in the export and drop it again: the newest file counts.";

    public static Letter Write(SubmissionRecord file, Receipt receipt, string? feedTitle)
    {
        var fileName = file.Submission.FileName;
        var warnings = receipt.WarningCount switch
        {
            0 => "",
            1 => ", with one warning",
            var count => $", with {count:#,##0} warnings",
        };
        var subject = $"{fileName} was taken{warnings}";
        var time = LondonTime.Of(file.Submission.Dropped);
        var what = $"{fileName}, dropped on {time:d MMMM yyyy} at {time:HH:mm}, was read{(feedTitle is null ? "" : $" as \"{feedTitle}\"")} and taken.";
        var lists = Lists(receipt).Where(list => list.Lines.Count > 0).ToList();
        var where = $"This receipt is also in the container {Names.Containers.Accepted}, as {file.ReceiptAt}.";
        return new(
            subject,
            string.Join("\n\n", [what, .. lists.Select(list => $"{list.Heading}\n{string.Join('\n', list.Lines.Select(line => $"- {line}"))}"), Next, where]) + "\n",
            LetterHtml.Page(
                subject,
                [
                    LetterHtml.Paragraph(what),
                    .. lists.SelectMany(list => new[] { LetterHtml.Paragraph(list.Heading), LetterHtml.List(list.Lines) }),
                    LetterHtml.Paragraph(Next),
                    LetterHtml.Paragraph(where),
                ]));
    }

    private static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Lists(Receipt receipt)
    {
        yield return ("What was read:", receipt.Read);
        yield return ("What became of the figures:",
            [.. receipt.Figures.Take(FiguresShown).Select(Move), .. Further(receipt.FigureCount - Math.Min(receipt.Figures.Length, FiguresShown), "figure", "figures")]);
        yield return ("Please check:",
            [.. receipt.Warnings.Select(RefusalLetter.Sentence), .. Further(receipt.WarningCount - receipt.Warnings.Length, "warning", "warnings")]);
        yield return receipt.Papers.IsEmpty
            ? ("Papers that print it:", ["none yet, as no meeting is set for it"])
            : ("Papers that print it, made anew within minutes:", receipt.Papers);
    }

    private static string Move(FigureMove move) =>
        $"{move.Name}, {move.Figure.Quarter}: {move.Now} ({(move.Before == move.Now ? "unchanged" : $"before: {move.Before}")})";

    private static IEnumerable<string> Further(int count, string one, string many) =>
        count > 0 ? [$"and {count:#,##0} further {(count == 1 ? one : many)}"] : [];
}
