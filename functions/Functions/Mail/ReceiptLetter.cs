using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>The mail that says that a file was taken: what was read, how figures moved, what was odd, and which papers change.</summary>
internal static class ReceiptLetter
{
    private const int FiguresShown = 30;

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
        var figures = receipt.Figures.Take(FiguresShown).ToList();
        var more = receipt.FigureCount > figures.Count ? $"These are the first {figures.Count} of {receipt.FigureCount:#,##0} figures." : "";
        var moreWarnings = receipt.WarningCount > receipt.Warnings.Length ? $"These are the first {receipt.Warnings.Length} of {receipt.WarningCount:#,##0} warnings." : "";
        var where = $"This receipt is also in the container {Names.Containers.Accepted}, as {file.ReceiptAt}.";
        var papers = receipt.Papers.IsEmpty ? "No paper prints this yet: no meeting is set for it." : "It goes into:";
        return new(
            subject,
            string.Join("\n\n", new[]
            {
                what,
                List("What was read:", receipt.Read),
                List("Figures:", figures.Select(Line)),
                more,
                List("Warnings:", receipt.Warnings.Select(RefusalLetter.Line)),
                moreWarnings,
                receipt.Papers.IsEmpty ? papers : List(papers, receipt.Papers),
                where,
            }.Where(part => part.Length > 0)) + "\n",
            LetterHtml.Page(
                subject,
                LetterHtml.Paragraph(what),
                LetterHtml.List(receipt.Read),
                figures.Count == 0 ? "" : LetterHtml.Table(
                    ["Figure", "Quarter", "Before", "Now"], figures.Select(move => new[] { move.Name, $"{move.Figure.Quarter}", move.Before, move.Now })),
                more.Length == 0 ? "" : LetterHtml.Paragraph(more),
                receipt.Warnings.IsEmpty ? "" : LetterHtml.Paragraph("Warnings:") + LetterHtml.List(receipt.Warnings.Select(RefusalLetter.Sentence)),
                moreWarnings.Length == 0 ? "" : LetterHtml.Paragraph(moreWarnings),
                LetterHtml.Paragraph(papers),
                receipt.Papers.IsEmpty ? "" : LetterHtml.List(receipt.Papers),
                LetterHtml.Paragraph(where)));
    }

    private static string Line(FigureMove move) =>
        $"- {move.Name}, {move.Figure.Quarter}: {(move.Before == move.Now ? $"{move.Now} (unchanged)" : $"{move.Now} (before: {move.Before})")}";

    private static string List(string heading, IEnumerable<string> lines)
    {
        var list = lines.Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line : $"- {line}").ToList();
        return list.Count == 0 ? "" : $"{heading}\n{string.Join('\n', list)}";
    }
}
