using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ShowStatus;

/// <summary>The files that were dropped last, each with its answer: the receipt, or why it was refused.</summary>
internal static class FilesPart
{
    public static IEnumerable<XElement> Of(Status status) => status.Files.IsEmpty
        ? [WebPart.Paragraph("None was dropped in the time that this page looks at: the last month, or for a quarter the months in which its paper is made.")]
        : status.Files.Select(file => WebPart.Fold(
            $"{file.Submission.FileName}, {LondonTime.Words(file.Submission.Dropped)}: {State(file)}",
            [.. Answer(file, status)]));

    private static string State(SubmissionRecord file) => file.Status switch
    {
        SubmissionStatus.Committed when file.Receipt is { WarningCount: > 0 and var warnings } => $"taken, with {warnings} {(warnings == 1 ? "warning" : "warnings")}",
        SubmissionStatus.Committed => "taken",
        SubmissionStatus.Rejected => $"refused, {file.ProblemCount:#,##0} {(file.ProblemCount == 1 ? "problem" : "problems")}",
        SubmissionStatus.Withdrawn => "taken, and withdrawn since",
        _ => "being read",
    };

    private static IEnumerable<XElement> Answer(SubmissionRecord file, Status status)
    {
        if (file.Submission.Feed.Length > 0) yield return WebPart.Paragraph($"Read as {status.Configuration.Feed(file.Submission.Feed)?.Title ?? file.Submission.Feed}.");
        if (file.Receipt is { } receipt) yield return WebPart.List(ReceiptOf(receipt));
        if (!file.Reasons.IsEmpty) yield return WebPart.List(file.Reasons.Select(Remarks.Sentence));
        if (file.ProblemCount > file.Reasons.Length) yield return WebPart.Paragraph($"All problems stand in the container rejected, in {file.ErrorsAt}.");
    }

    private static IEnumerable<object> ReceiptOf(Receipt receipt) =>
    [
        .. receipt.Read,
        .. receipt.Moves.Select(ReceiptLetter.Line),
        .. receipt.FurtherFigures > 0 ? [$"{receipt.FurtherFigures:#,##0} further figures"] : Array.Empty<object>(),
        .. receipt.Warnings.Select(warning => $"Warning: {Remarks.Sentence(warning)}"),
    ];
}
