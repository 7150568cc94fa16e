using System.Collections.Immutable;
using KpiPapers.Domain.Calendar;
using KpiPapers.Storage;

namespace KpiPapers.Functions.Mail;

/// <summary>The mail that reminds somebody of what they owe: what exactly and by when, why it matters, and how to send it.</summary>
/// <param name="papers">What is outstanding, paper by paper.</param>
/// <param name="helps">Where the file is that helps to send something; null where there is none.</param>
/// <param name="roleOf">The role of a recipient, by id.</param>
/// <param name="filesAt">The page on which files are checked and dropped; null where nobody can sign in.</param>
internal sealed class ChaserLetter(ImmutableArray<ChasedPaper> papers, Func<ChasedPaper, ChasedItem, ChaserHelp?> helps, Func<string, string> roleOf, Uri? filesAt)
{
    private const string AskThem = "Please ask whoever owes it: they have been reminded as well.";

    private const string CheckIt = "Check a file first, and drop it there";

    private static readonly string How =
        $"To send a file, drop it into the storage container {Names.Containers.Inbox}. Within minutes a mail says whether it was taken, or exactly why not.";

    public Letter Write()
    {
        var subject = Subject();
        var isOwed = papers.Any(paper => paper.Items.Any(item => !item.IsEscalated));
        var (how, page) = isOwed ? (How, filesAt) : (AskThem, null);
        return new(
            subject,
            $"{string.Join("\n\n", papers.Select(Text))}\n\n{how}\n{(page is null ? "" : $"\n{CheckIt}:\n{page}\n")}",
            LetterHtml.Page(subject, [.. papers.Select(Html), LetterHtml.Paragraph(how), page is null ? "" : LetterHtml.Link(CheckIt, page.AbsoluteUri)]));
    }

    private string Subject()
    {
        var items = papers.SelectMany(paper => paper.Items).ToList();
        var own = items.Where(item => !item.IsEscalated).ToList();
        var first = papers.Length == 1 ? papers[0].Title : $"{papers.Length} performance papers";
        return own.Count == 0
            ? $"Late for {first}: {Count(items.Count)}"
            : $"Please send{(own.Select(item => item.Deadline).Distinct().Count() > 1 ? ", the first" : "")} by {own.Min(item => item.Deadline):d MMMM yyyy}: {Count(own.Count)} for {first}";
    }

    private string Text(ChasedPaper paper) => string.Join("\n\n",
    [
        paper.Title,
        .. Groups(paper).Select(group => $"{group.Heading}\n{LetterText.List(group.Items.Select(item => Sentence(item) + TextHelp(paper, item)))}"),
        Why(paper),
    ]);

    private string Html(ChasedPaper paper) => string.Concat(
        [
            LetterHtml.Heading(paper.Title),
            .. Groups(paper).SelectMany(group => new[]
            {
                LetterHtml.Paragraph(group.Heading),
                LetterHtml.List(group.Items.Select(item => (Sentence(item), helps(paper, item) is { } help ? (help.Words, help.Link) : default))),
            }),
            LetterHtml.Paragraph(Why(paper)),
        ]);

    private string TextHelp(ChasedPaper paper, ChasedItem item) => helps(paper, item) switch
    {
        null => "",
        { Link: { } link } help => $"\n  {help.Words}: {link}",
        { Words: var words } => $"\n  {words}",
    };

    private static IEnumerable<(string Heading, ImmutableArray<ChasedItem> Items)> Groups(ChasedPaper paper) =>
        from item in paper.Items
        group item by (item.IsEscalated, item.Deadline) into due
        orderby due.Key
        select (due.Key.IsEscalated ? $"Not sent by others by {due.Key.Deadline:d MMMM yyyy}; you are told as the paper's lead officer:" : $"Wanted from you by {due.Key.Deadline:d MMMM yyyy}:",
            due.ToImmutableArray());

    private string Sentence(ChasedItem item) => item.IsEscalated ? $"{item.Item.What} (owed by: {roleOf(item.Item.Owner)})" : item.Item.What;

    private static string Why(ChasedPaper paper) =>
        $"The paper is published on {paper.Dates.Publication:d MMMM yyyy} for the meeting of the {paper.Definition.Committee} on {paper.Dates.Meeting:d MMMM yyyy}. "
        + "What is not there by then is printed as \"No Data\" or \"No comment received\", and named in the summary that members read first.";

    private static string Count(int items) => items == 1 ? "one thing" : $"{items} things";
}

/// <summary>A file that helps to send something.</summary>
/// <param name="Words">What it is.</param>
/// <param name="Link">Where it is; null where the words say so.</param>
internal sealed record ChaserHelp(string Words, Uri? Link);
