using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Functions.Web;
using KpiPapers.Papers.Editions;

namespace KpiPapers.Functions.ShowStatus;

/// <summary>The page that answers "where are we?".</summary>
internal static class StatusPage
{
    private const int QuartersLinked = 9;

    public static WebPage Write(Status status, Quarter? quarter, SignedInUser user) => new(
        StatusCodes.Status200OK,
        quarter is null ? "Where the quarter stands" : $"Where {quarter.TitleForm()} stands",
        [
            IndicatorHtml.Marks,
            WebPart.Paragraph($"As of {LondonTime.Words(status.Now)}. You are signed in as {user.Name}."),
            .. Attention(status, user),
            .. status.Papers.SelectMany((paper, place) => PaperPart.Of(paper, $"paper-{place + 1}", status)),
            WebPart.Heading("The last files"),
            WebPart.Paragraph(WebPart.Link("Check a file, or drop it", DropFiles.DropFiles.Address)),
            .. FilesPart.Of(status),
            WebPart.Heading("Figures for programs"),
            WebPart.Paragraph(
                WebPart.Link("All figures as CSV", $"{ServeResults.ServeResults.Address}?format=csv"), ", ",
                WebPart.Link("as JSON", $"{ServeResults.ServeResults.Address}?format=json"), ", those of Part II papers left out."),
            WebPart.Heading("Other quarters"),
            Quarters(status, quarter),
        ])
    { IsWide = true };

    private static IEnumerable<XElement> Attention(Status status, SignedInUser user)
    {
        List<object> lines = [];
        if (status.PutAside > 0)
            lines.Add(Line($"{Count(status.PutAside, "piece of work", "pieces of work")} failed too often and {(status.PutAside == 1 ? "was" : "were")} put aside.", "See what it is, and try it again", ReplayMessages.ReplayMessages.Address));
        if (status.Unsure > 0)
            lines.Add(Line($"Of {Count(status.Unsure, "mail", "mails")} nobody can be sure whether it went out.", "See which, and send it again", ResendMails.ResendMails.Address));
        if (status.HasMistakes)
            lines.Add("The newest configuration files have mistakes, so the last good ones stay in force. The mistakes stand in the container config, in active/problems.csv.");
        return lines.Count == 0 ? [] : [WebPart.Notice(new XElement("h2", "This needs a look"), WebPart.List(lines))];

        object Line(string words, string link, string address) => user.IsOperator ? new object[] { $"{words} ", WebPart.Link(link, address) } : $"{words} An operator can put it right.";
    }

    private static XElement Quarters(Status status, Quarter? quarter) => WebPart.List(
    [
        .. quarter is null ? Array.Empty<object>() : [WebPart.Link("The current quarter", ShowStatus.Address)],
        .. status.Quarters.Where(other => !status.Papers.Any(paper => paper.Content.Quarter == other) && other.FirstDay <= LondonTime.Day(status.Now)).Take(QuartersLinked)
            .Select(other => WebPart.Link($"{other.TitleForm()} ({other.MonthsForm()})", ShowStatus.AddressOf(other))),
    ]);

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
