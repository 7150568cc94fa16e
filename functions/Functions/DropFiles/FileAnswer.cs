using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Exports;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.DropFiles;

/// <summary>What is said of one file: its receipt, or everything that is wrong with it.</summary>
internal static class FileAnswer
{
    private const int Open = 20;   // of a long list; the rest is there for whoever asks for it

    /// <param name="file">The file.</param>
    /// <param name="id">The id of its heading, for links to it.</param>
    public static IEnumerable<XElement> Write(CheckedFile file, string id)
    {
        var isDropped = file.IsDropped;
        yield return new XElement("h2", new XAttribute("id", id), file.File.Name);
        if (isDropped) yield return WebPart.Paragraph("It is in the inbox as ", new XElement("strong", file.File.Path), ".");
        foreach (var part in file switch
        {
            { Verdict: Verdict.Refuse refuse } => Refused(refuse, isDropped),
            { Receipt: { } receipt } => Taken(file.Verdict, receipt, isDropped),
            _ => throw new System.Diagnostics.UnreachableException(),
        })
            yield return part;
    }

    private static IEnumerable<XElement> Refused(Verdict.Refuse refuse, bool isDropped) =>
    [
        new("p", new XAttribute("class", "bad"), $"{(isDropped ? "Will" : "Would")} be refused: {RefusalLetter.Count(refuse.Read.ProblemCount)}. Nothing in it {(isDropped ? "will be" : "would be")} counted."),
        WebPart.Terms(Read(refuse)),
        WebPart.SubHeading("What is wrong"),
        .. Long(refuse.Read.Problems.Select(Problem), refuse.Read.ProblemCount, "problem"),
        WebPart.SubHeading("How to put it right"),
        HowTo(refuse),
    ];

    private static IEnumerable<XElement> Taken(Verdict verdict, Receipt receipt, bool isDropped) =>
    [
        new("p", new XAttribute("class", "good"), receipt.WarningCount switch
        {
            0 => "Can be taken.",
            1 => "Can be taken, with one warning.",
            var count => $"Can be taken, with {count:#,##0} warnings.",
        }),
        WebPart.Terms(Read(verdict)),
        .. Part("Please check", Long(receipt.Warnings.Select(Remark), receipt.WarningCount, "warning")),
        .. Part($"What {(isDropped ? "will" : "would")} change", Long(receipt.Moves.Select(Move), receipt.Moves.Length + receipt.FurtherFigures, "figure")),
        WebPart.SubHeading("What was read"),
        WebPart.List(receipt.Read),
        .. receipt is { Papers.IsEmpty: true, Bears.SignOffs.IsEmpty: false } ? [] : Papers(receipt),   // a sign-off is not printed
    ];

    private static IEnumerable<(string, object)> Read(Verdict verdict)
    {
        yield return ("Read as", verdict.Feed?.Title ?? "no kind of file that is set up");
        if (verdict.Submission.Rows > 0) yield return ("Rows", $"{verdict.Submission.Rows:#,##0}");
        if (verdict is Verdict.Take { Touches: var touches } && QuartersOf(touches) is { Length: > 0 } quarters) yield return ("Quarter", string.Join(", ", quarters));
    }

    private static ImmutableArray<string> QuartersOf(Touched touches) =>
    [
        .. touches.Figures.Select(figure => figure.Quarter)
            .Concat(touches.Comments.Select(comment => comment.Quarter))
            .Concat(touches.Listings.Select(listing => listing.Quarter))
            .Concat(touches.Narratives.Select(text => text.Quarter))
            .Concat(touches.SignOffs.Select(signOff => signOff.Quarter))
            .Distinct().Order().Select(quarter => $"{quarter}"),
    ];

    private static XElement HowTo(Verdict.Refuse refuse) => refuse.Feed is { } feed
        ? WebPart.Paragraph(
            "Put right what is listed, at its source if you can, and choose the file again. An empty file of this kind: ",
            FilesForm.Template(feed, $"{feed.Id}.csv"), ".")
        : WebPart.Paragraph("Choose an export of one of the kinds that are listed at the end of this page, each with an empty file to fill in.");

    private static IEnumerable<XElement> Papers(Receipt receipt) =>
    [
        WebPart.SubHeading("Papers that print it"),
        receipt.Papers.IsEmpty
            ? WebPart.Paragraph("None, as no paper lists it for a quarter that has a meeting.")
            : WebPart.List(receipt.Papers.Select(paper => $"{paper.Title}, for the meeting on {paper.Meeting:d MMMM yyyy}")),
    ];

    /// <summary>As it stands in an errors file, whole.</summary>
    private static (string, object) Problem(CellProblem problem) => Remark(new(problem.Row, problem.Column, problem.Value, problem.Wrong, problem.Expected));

    private static (string, object) Remark(Remark remark) => (
        Remarks.Place(remark),
        new object[]
        {
            remark.Value.Length == 0 ? "" : new XElement("p", $"\u201c{remark.Value}\u201d"),
            new XElement("p", remark.Wrong),
            new XElement("p", $"Expected: {remark.Expected}."),
        });

    private static (string, object) Move(Move move) => (
        $"{move.About}, {move.Quarter}",
        move.Before == move.Now ? $"{move.Now}, as before" : new object[] { new XElement("p", move.Now), new XElement("p", $"Before: {move.Before}") });

    private static IEnumerable<XElement> Part(string heading, IEnumerable<XElement> parts) =>
        parts.ToList() is { Count: > 0 } some ? [WebPart.SubHeading(heading), .. some] : [];

    /// <summary>The first of a list, the rest to be opened, and how many there are besides.</summary>
    private static IEnumerable<XElement> Long(IEnumerable<(string Term, object Meaning)> items, long count, string what)
    {
        var all = items.ToList();
        if (all.Count == 0) yield break;
        yield return WebPart.Terms(all.Take(Open));
        if (all.Count > Open) yield return WebPart.Fold($"{all.Count - Open:#,##0} more", WebPart.Terms(all.Skip(Open)));
        if (count > all.Count) yield return WebPart.Paragraph(count - all.Count == 1 ? $"One more {what} is not listed." : $"{count - all.Count:#,##0} more {what}s are not listed.");
    }
}
