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
            HtmlTable.RowHead(file.FileName),
            HtmlTable.Cell(Unit.Number(file.Rows), hasNumbers: true),
            new XElement("td", new XElement("code", HtmlText.Of(file.Sha256))),
            HtmlTable.Cell(string.Join("; ", file.UsedFor))))));
}
