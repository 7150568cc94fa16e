using System.Collections.Immutable;
using KpiPapers.Exports;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Mail;

/// <summary>The mail that says why a file was refused: what is wrong where, and what to do next.</summary>
internal static class RefusalLetter
{
    /// <summary>How many problems stand in the mail itself; the errors file has more.</summary>
    public const int ProblemsShown = 10;

    private const int LongestText = 500;   // a row of headings or a list of files can be much longer

    public static ImmutableArray<Remark> FirstOf(ImmutableArray<CellProblem> problems, int count = ProblemsShown) =>
    [
        .. problems.Take(count).Select(problem => new Remark(
            problem.Row, Shorten(problem.Column), Shorten(problem.Value), Shorten(problem.Wrong), Shorten(problem.Expected))),
    ];

    public static Letter Write(SubmissionRecord file, string? feedTitle)
    {
        var shown = file.Reasons;
        var fileName = file.Submission.FileName;
        var problemCount = file.ProblemCount;
        var subject = $"{fileName} was not taken: {Count(problemCount)}";
        var time = LondonTime.Of(file.Submission.Dropped);
        var what = $"{fileName}, dropped on {time:d MMMM yyyy} at {time:HH:mm}, "
            + (feedTitle is null ? "was not recognised as any kind of export that is set up." : $"was read as \"{feedTitle}\" and refused.");
        const string Whole = "Nothing in it was counted, and no figure has changed. The file itself is kept.";
        var more = problemCount > shown.Length ? $"These are the first {shown.Length} of {problemCount:#,##0}. " : "";
        var errors = $"{more}The list is also in the container {Names.Containers.Rejected}, as {file.ErrorsAt}.";
        const string Next = "Please put right what is listed and drop the file again.";
        return new(
            subject,
            $"{what}\n{Whole}\n\n{string.Join("\n", shown.Select(Line))}\n\n{errors}\n{Next}\n",
            LetterHtml.Page(
                subject,
                LetterHtml.Paragraph(what),
                LetterHtml.Paragraph(Whole),
                LetterHtml.Table(
                    ["Row", "Column", "Value", "What is wrong", "What was expected"],
                    shown.Select(problem => new[] { Row(problem), problem.Column, problem.Value, problem.Wrong, problem.Expected })),
                LetterHtml.Paragraph(errors),
                LetterHtml.Paragraph(Next)));
    }

    private static string Shorten(string text) => text.Length <= LongestText ? text : $"{text[..LongestText]}…";

    /// <summary>A remark as a line of a list in plain text.</summary>
    public static string Line(Remark remark) => $"- {Sentence(remark)}";

    /// <summary>A remark as a sentence.</summary>
    public static string Sentence(Remark remark)
    {
        var value = remark.Value.Length == 0 ? "" : $" (\"{remark.Value}\")";
        return $"{Place(remark)}{value}: {remark.Wrong} Expected: {remark.Expected}.";
    }

    /// <summary>Where in the file a remark belongs.</summary>
    public static string Place(Remark remark) => (remark.Row, remark.Column) switch
    {
        (0, "") => "The file",
        (0, var column) => $"Column {column}",
        (var row, "") => $"Row {row}",
        var (row, column) => $"Row {row}, {column}",
    };

    private static string Row(Remark problem) => problem.Row == 0 ? "" : $"{problem.Row}";

    /// <summary>How many problems, in words.</summary>
    public static string Count(long problems) => problems == 1 ? "one problem" : $"{problems:#,##0} problems";
}
