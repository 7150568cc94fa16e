using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.ServePaper;
using KpiPapers.Functions.SignPaper;
using KpiPapers.Functions.Web;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ShowStatus;

/// <summary>One paper on the status page: its state and days, its figures, what is missing and from whom, its editions.</summary>
internal static class PaperPart
{
    private const int VersionsShown = 5, ItemsShown = 12;

    public static IEnumerable<XElement> Of(PaperStatus paper, string id, Status status)
    {
        var today = LondonTime.Day(status.Now);
        yield return WebPart.Heading(paper.Content.Title, id);
        yield return WebPart.Terms(
            ("State", State(paper)),
            ("Colours", $"{paper.Content.Summary}"),
            ("Data due by", Day(paper.Standing.Dates.DataDeadline, today)),
            ("Comments due by", Day(paper.Standing.Dates.CommentaryDeadline, today)),
            (paper.Standing.IsIssued ? "Was to be published by" : "To be published by", Day(paper.Standing.Dates.Publication, today)),
            ("Meeting", $"{paper.Standing.Dates.Meeting:d MMMM yyyy}, {paper.Definition.Committee}{(paper.Definition.Cover.IsExempt ? " (Part II, exempt)" : "")}"));
        yield return IndicatorTable.Of(paper, id);
        yield return WebPart.SubHeading("What is missing");
        yield return Missing(paper, status.Configuration);
        yield return WebPart.SubHeading("Editions");
        yield return Editions(paper, status.Configuration);
    }

    private static object State(PaperStatus paper) => paper switch
    {
        { Newest: null } => "Nothing has come in yet, so there is no draft",
        { Standing.IsIssued: true, Newest: var newest } => $"Issued on {newest.Issue?.On:d MMMM yyyy}, as version {newest.Number}",
        { Newest.IsFinal: true, Newest: var newest } => $"Version {newest.Number} is being issued",
        { Standing.IsSignedOff: true, Newest: var newest } =>
            new object[] { $"Draft {newest.Number}, signed off. It is issued as soon as everything is in. ", SignOff(newest) },
        { Newest: var newest } => new object[] { $"Draft {newest.Number}, not signed off. ", SignOff(newest) },
    };

    private static XElement SignOff(PaperVersion newest) => WebPart.Link("Its sign-off", SignOffRoute.AddressOf(newest.Paper, newest.Quarter));

    private static string Day(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => $"{day:d MMMM yyyy}, today",
        1 => $"{day:d MMMM yyyy}, tomorrow",
        > 1 and var days => $"{day:d MMMM yyyy}, in {days} days",
        _ => $"{day:d MMMM yyyy}",
    };

    private static XElement Missing(PaperStatus paper, ConfigurationSet configuration) => paper.Standing.Outstanding.IsEmpty
        ? WebPart.Paragraph("Nothing: everything is in.")
        : WebPart.List(paper.Standing.Outstanding.GroupBy(item => item.Owner).Select(owner => new object[]
        {
            $"From {configuration.RoleOf(owner.Key)}:",
            WebPart.List(
            [
                .. owner.Take(ItemsShown).Select(item => $"{item.What}, by {paper.Standing.Dates.DeadlineOf(item.Kind):d MMMM yyyy}"),
                .. owner.Count() > ItemsShown ? [$"and {owner.Count() - ItemsShown} more, which the reminder to them names"] : Array.Empty<object>(),
            ]),
        }));

    private static XElement Editions(PaperStatus paper, ConfigurationSet configuration) => paper.Versions.IsEmpty
        ? WebPart.Paragraph("There is none yet.")
        : WebPart.List(
        [
            .. paper.Versions.Reverse().Take(VersionsShown).Select(version => Edition(version, paper, configuration)),
            .. paper.Versions.Length > VersionsShown ? [$"and {paper.Versions.Length - VersionsShown} before these"] : Array.Empty<object>(),
        ]);

    private static object Edition(PaperVersion version, PaperStatus paper, ConfigurationSet configuration)
    {
        var name = $"{(version.IsFinal ? "Version" : "Draft")} {version.Number}";
        if (!version.IsStored && !version.IsFinished) return $"{name}, which is being written";
        return new object[]
        {
            WebPart.Link($"{name} as a web page", PaperRoute.Path(version, version.HtmlName)), ", ",
            WebPart.Link("PDF", PaperRoute.Path(version, version.PdfName)), ", ",
            WebPart.Link("figures as CSV", PaperRoute.Path(version, version.CsvName)),
            new XElement("br"),
            new XElement("small", Mailed([.. paper.Mails.Where(mail => mail.Version == version.Number)], configuration)),
        };
    }

    private static string Mailed(IReadOnlyList<PaperDelivery> mails, ConfigurationSet configuration)
    {
        var sent = mails.Where(mail => mail.IsSent).ToList();
        if (sent.Count == 0) return mails.Count == 0 ? "Mailed to nobody yet" : "Being mailed";
        var under = mails.Count - sent.Count;
        return $"Mailed on {LondonTime.Words(sent.Min(mail => mail.Since))} to {string.Join("; ", sent.Select(mail => configuration.RoleOf(mail.Recipient)))}"
            + (under == 0 ? "" : $"; {under} more not finished");
    }
}
