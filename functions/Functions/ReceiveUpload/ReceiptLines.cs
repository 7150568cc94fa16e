using KpiPapers.Domain;
using KpiPapers.Exports;
using KpiPapers.Functions.Mail;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>The rows of a receipt's file.</summary>
internal static class ReceiptLines
{
    public static IEnumerable<ReceiptLine> Of(SubmissionRecord file, Receipt receipt)
    {
        yield return new("Taken", file.Submission.FileName) { Note = $"dropped on {LondonTime.Words(file.Submission.Dropped)}" };
        foreach (var line in receipt.Read) yield return new("Read", "") { Note = line };
        foreach (var move in receipt.Moves) yield return new(move.Item, move.About) { Quarter = $"{move.Quarter}", Before = move.Before, Now = move.Now };
        if (receipt.FurtherFigures > 0) yield return new("Figure", "") { Note = $"{receipt.FurtherFigures:#,##0} further figures" };
        foreach (var warning in receipt.Warnings)
            yield return new("Warning", Remarks.Place(warning)) { Now = warning.Value, Note = Remarks.Said(warning) };
        if (receipt.WarningCount - receipt.Warnings.Length is > 0 and var further) yield return new("Warning", "") { Note = $"{further:#,##0} further warnings" };
        foreach (var paper in receipt.Papers) yield return new("Paper", paper.Title) { Note = $"for the meeting on {paper.Meeting:d MMMM yyyy}" };
    }
}
