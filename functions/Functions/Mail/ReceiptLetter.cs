using KpiPapers.Domain;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>The mail that says that a file was taken: what is odd in it, what changed, what was read, and which papers it goes into.</summary>
internal static class ReceiptLetter
{
    private const int MovesShown = 30;
    private const int WarningsShown = 20;
    private const string Stands = "Where the quarter stands";

    /// <param name="file">The file.</param>
    /// <param name="receipt">What became of it.</param>
    /// <param name="feedTitle">The kind of file that it was read as.</param>
    /// <param name="statusAt">The page that says where the quarter stands; null where nobody can sign in.</param>
    public static Letter Write(SubmissionRecord file, Receipt receipt, string? feedTitle, Uri? statusAt)
    {
        var fileName = file.Submission.FileName;
        var warnings = receipt.WarningCount switch
        {
            0 => "",
            1 => ", with one warning",
            var count => $", with {count:#,##0} warnings",
        };
        var subject = $"{fileName} was taken{warnings}";
        var what = $"{fileName}, dropped on {LondonTime.Words(file.Submission.Dropped)}, was taken{(feedTitle is null ? "" : $" as \"{feedTitle}\"")}. "
            + (receipt.Bears.SignOffs.IsEmpty ? "" : "If you are the lead officer and did not sign this off, please tell the performance team at once. ")
            + (receipt.WarningCount == 0 ? "You need do nothing." : "Please look at what stands under \"Please check\"; if it is a mistake, drop a corrected file.");
        var lists = Lists(receipt).Where(list => list.Lines.Count > 0).ToList();
        var where = $"This receipt is also in the container {Names.Containers.Accepted}, as {file.ReceiptAt}.";
        return new(
            subject,
            string.Join("\n\n", [what, .. lists.Select(list => $"{list.Heading}\n{LetterText.List(list.Lines)}"), where, .. statusAt is null ? [] : new[] { $"{Stands}:\n{statusAt}" }]) + "\n",
            LetterHtml.Page(
                subject,
                [
                    LetterHtml.Paragraph(what),
                    .. lists.SelectMany(list => new[] { LetterHtml.Heading(list.Heading.TrimEnd(':')), LetterHtml.List(list.Lines) }),
                    LetterHtml.Paragraph(where),
                    statusAt is null ? "" : LetterHtml.Link(Stands, statusAt.AbsoluteUri),
                ]));
    }

    private static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Lists(Receipt receipt)
    {
        yield return ("Please check:",
            [.. receipt.Warnings.Take(WarningsShown).Select(Remarks.Sentence), .. Further(receipt.WarningCount - Math.Min(receipt.Warnings.Length, WarningsShown))]);
        yield return ("What changed:",
            [.. receipt.Moves.Take(MovesShown).Select(Line), .. Further(receipt.Moves.Length + receipt.FurtherFigures - Math.Min(receipt.Moves.Length, MovesShown))]);
        yield return ("What was read:", receipt.Read);
        if (receipt is { Papers.IsEmpty: true, Bears.SignOffs.IsEmpty: false }) yield break;   // a sign-off is not printed
        yield return receipt.Papers.IsEmpty
            ? ("Papers that print it:", ["none, as no paper lists it for a quarter that has a meeting"])
            : ("Papers that print it, updated within minutes:", [.. receipt.Papers.Select(paper => $"{paper.Title}, for the meeting on {paper.Meeting:d MMMM yyyy}")]);
    }

    /// <summary>What a file changed, as a line.</summary>
    public static string Line(Move move) => move.Before == move.Now
        ? $"{move.About}, {move.Quarter}: {move.Now}, as before"
        : $"{move.About}, {move.Quarter}: now {move.Now}; before: {move.Before}";

    private static IEnumerable<string> Further(int count) => count > 0 ? [$"and {count:#,##0} more, not listed in this mail"] : [];
}
