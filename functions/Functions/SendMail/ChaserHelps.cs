using KpiPapers.Domain.Calendar;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.ServeSheet;
using KpiPapers.Storage;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.SendMail;

/// <summary>The files that help to send what is outstanding, and the link that opens those of one mail and no other.</summary>
internal sealed class ChaserHelps(ConfigurationSet configuration, DateOnly day, Uri publicUrl, MailLink link)
{
    private readonly SortedSet<string> _opens = new(StringComparer.Ordinal);

    /// <summary>The mail's link, which opens the files that have been asked for so far.</summary>
    public MailLink Link => link with { Opens = [.. _opens] };

    public ChaserHelp? For(ChasedPaper paper, ChasedItem chased) => chased switch
    {
        { IsEscalated: true } => null,
        { Item.Kind: OutstandingKind.Comment } when configuration.FeedOf(FeedKind.Commentary) is not null => Sheet(paper),   // or none is written
        { Item.Feed: { } feed } => new($"Empty template of “{configuration.Feed(feed)?.Title ?? feed}”", Opened(Templates.PathOf(feed))),
        _ => null,
    };

    /// <summary>What is exempt is never opened by a link alone.</summary>
    private ChaserHelp Sheet(ChasedPaper paper)
    {
        var path = PaperVersion.CommentarySheetPath(paper.Definition.Paper, paper.Dates.Quarter);
        return paper.Definition.Cover.Part == "II"
            ? new($"The sheet with the figures is in the container {Names.Containers.Papers}, as {path}", null)
            : new("Sheet with the figures, for your words", Opened(path));
    }

    private Uri Opened(string path)
    {
        _opens.Add(path);
        return SheetRoute.Link(publicUrl, day, path, link.Token);
    }
}
