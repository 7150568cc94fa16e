using System.Xml.Linq;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Web;

namespace KpiPapers.Functions.DropFiles;

/// <summary>The form for files, and what it takes. The first of its two buttons, which the Enter key presses, keeps nothing.</summary>
internal static class FilesForm
{
    /// <summary>The id of its field, for links to it.</summary>
    public const string Field = "files";

    private const string Hint = "files-hint";

    public static XElement Write() => new(
        "form",
        new XAttribute("method", "post"),
        new XAttribute("action", DropFiles.Address),
        new XAttribute("enctype", "multipart/form-data"),
        new XElement("label", new XAttribute("for", Field), "Files"),
        new XElement(
            "p", new XAttribute("id", Hint), new XAttribute("class", "hint"),
            $"Up to {ChosenFiles.MostFiles} files at a time, and 20 MB together. Put larger ones into the container inbox, with Azure Storage Explorer or AzCopy: there they may have up to 4 GB."),
        new XElement(
            "input",
            new XAttribute("id", Field), new XAttribute("name", "file"), new XAttribute("type", "file"),
            new XAttribute("multiple", "multiple"), new XAttribute("required", "required"), new XAttribute("aria-describedby", Hint)),
        new XElement(
            "div", new XAttribute("class", "buttons"),
            new XElement("button", new XAttribute("type", "submit"), "Only check"),
            new XElement(
                "button", new XAttribute("type", "submit"), new XAttribute("class", "quiet"), new XAttribute("formaction", $"{DropFiles.Address}?drop=true"), "Drop them")));

    /// <summary>Every kind of file that is read, with the headings that it is known by.</summary>
    public static XElement Kinds(ConfigurationSet configuration) => WebPart.Fold(
        "Which kinds of file are read, and by which headings",
        WebPart.Paragraph("A CSV file is known by its headings, whatever its name and its further columns are. What services achieved may be a Markdown or Word document, too. Folders are not sent along: a month or quarter that only a folder is named after has to stand in the file\u2019s name."),
        WebPart.Terms(configuration.Feeds.Select(feed => (feed.Title, (object)new object[]
        {
            string.Join(", ", feed.Columns.Select(column => column.Heading)),
            new XElement("br"),
            Template(feed, $"{feed.Id}.csv, an empty file with these headings"),
        }))));

    /// <summary>A link to an empty file of one kind.</summary>
    public static XElement Template(Feed feed, string words) => WebPart.Link(words, $"{DropFiles.Address}?template={Uri.EscapeDataString(feed.Id)}");
}
