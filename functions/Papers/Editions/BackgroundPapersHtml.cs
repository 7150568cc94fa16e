using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers.Editions;

/// <summary>The files behind the paper.</summary>
internal static class BackgroundPapersHtml
{
    public static XElement Table(ImmutableArray<BackgroundPaper> files, string id, string section) => HtmlTable.Framed(
        id,
        section,
        "files",
        "Files behind this report",
        HtmlTable.Head(("File", false), ("Rows", true), ("SHA-256", false), ("Used for", false)),
        new XElement("tbody", files.Select(file => new XElement(
            "tr",
            new XElement("th", new XAttribute("scope", "row"), Breakable(file.FileName)),
            HtmlTable.Cell(Unit.Number(file.Rows), hasNumbers: true),
            new XElement("td", new XElement("code", HtmlText.Of(file.Sha256))),
            HtmlTable.Cell(string.Join("; ", file.UsedFor))))));

    /// <summary>A line may end after an underscore, where a file's name has its words' ends.</summary>
    private static IEnumerable<XNode> Breakable(string fileName) =>
        fileName.Split('_').SelectMany((part, index) => index == 0 ? HtmlText.Of(part) : [.. End, .. HtmlText.Of(part)]);

    private static XNode[] End => [new XText("_"), new XElement("wbr")];
}
