using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>The mail that says why a file was refused: what is wrong where, and what to do next.</summary>
internal static class RefusalLetter
{
    /// <summary>How many problems stand in the mail itself; the errors file has more.</summary>
    public const int ProblemsShown = 10;

    private const string CheckIt = "Check it first, and drop it there";

    /// <param name="file">The file.</param>
    /// <param name="feedTitle">The kind of file that it was read as; null when it is none.</param>
    /// <param name="filesAt">The page on which files are checked and dropped; null where nobody can sign in.</param>
    public static Letter Write(SubmissionRecord file, string? feedTitle, Uri? filesAt)
    {
        var shown = file.Reasons;
        var fileName = file.Submission.FileName;
        var problemCount = file.ProblemCount;
        var subject = $"{fileName} was not taken: {Count(problemCount)}";
        var what = $"{fileName}, dropped on {LondonTime.Words(file.Submission.Dropped)}, "
            + (feedTitle is null ? "was not recognised as any kind of export that is set up." : $"was read as \"{feedTitle}\" and refused.");
        const string Whole = "Nothing in it was counted, and no figure has changed. The file itself is kept.";
        var more = problemCount > shown.Length ? $"These are the first {shown.Length} of {problemCount:#,##0}. " : "";
        var errors = $"{more}The list is also in the container {Names.Containers.Rejected}, as {file.ErrorsAt}.";
        var next = "Please put right what is listed and drop the file again."
            + (feedTitle is null ? $" Templates with the headings of each kind of export are in the container {Names.Containers.Papers}, in the folder {Templates.Folder}." : "");
        return new(
            subject,
            $"{what}\n{Whole}\n\n{LetterText.List(shown.Select(Remarks.Sentence))}\n\n{errors}\n{next}\n{(filesAt is null ? "" : $"\n{CheckIt}:\n{filesAt}\n")}",
            LetterHtml.Page(
                subject,
                LetterHtml.Paragraph(what),
                LetterHtml.Paragraph(Whole),
                LetterHtml.List(shown.Select(Remarks.Sentence)),
                LetterHtml.Paragraph(errors),
                LetterHtml.Paragraph(next),
                filesAt is null ? "" : LetterHtml.Link(CheckIt, filesAt.AbsoluteUri)));
    }

    /// <summary>How many problems, in words.</summary>
    public static string Count(long problems) => problems == 1 ? "one problem" : $"{problems:#,##0} problems";
}
