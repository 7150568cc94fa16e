using System.Collections.Immutable;
using System.Xml.Linq;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.Mail;
using KpiPapers.Functions.ReceiveUpload;
using KpiPapers.Functions.Web;

namespace KpiPapers.Functions.DropFiles;

/// <summary>The pages of the form for files.</summary>
internal static class FilesPage
{
    /// <summary>Before anything was chosen.</summary>
    public static WebPage Empty(ConfigurationSet configuration) => new(
        StatusCodes.Status200OK,
        "Check and drop files",
        [
            WebPart.Paragraph("Choose files as your systems export them. You see at once what is read of each, or what is wrong in which row."),
            WebPart.List(
                new object[] { new XElement("strong", "Only check"), " keeps nothing and changes no figure." },
                new object[]
                {
                    new XElement("strong", "Drop them"),
                    " also puts the files into the inbox. There each is taken or refused within minutes, and whoever looks after its kind is told by mail.",
                }),
            FilesForm.Write(),
            FilesForm.Kinds(configuration),
            ToStatus,
        ]);

    /// <summary>For a form that is not read.</summary>
    public static WebPage NotRead(ChosenFiles chosen, ConfigurationSet configuration)
    {
        var (status, wrong, next) = chosen switch
        {
            ChosenFiles.TooLarge => (StatusCodes.Status413PayloadTooLarge, "These files are too large for this page", "Choose fewer files, up to 20 MB together"),
            ChosenFiles.TooMany { Count: var count } => (
                StatusCodes.Status400BadRequest, $"{count:#,##0} files are too many at a time", $"Choose up to {ChosenFiles.MostFiles} files, and the others after them"),
            ChosenFiles.Unreadable => (StatusCodes.Status400BadRequest, "What your browser sent could not be read", "Choose the files once more"),
            _ => (StatusCodes.Status400BadRequest, "No file was chosen", "Choose one or more files first"),
        };
        return new(
            status,
            wrong,
            [
                new XElement(
                    "div", new XAttribute("class", "alert"), new XAttribute("role", "alert"),
                    WebPart.Paragraph("Nothing was checked or dropped."),
                    WebPart.Paragraph(WebPart.Link(next, $"#{FilesForm.Field}")),
                    chosen is ChosenFiles.TooLarge
                        ? WebPart.Paragraph("A larger file goes straight into the container inbox, and is answered by mail.")
                        : null),
                FilesForm.Write(),
                FilesForm.Kinds(configuration),
            ]);
    }

    /// <summary>What would become, or will become, of each file.</summary>
    public static WebPage Answer(ImmutableArray<CheckedFile> files, ConfigurationSet configuration)
    {
        var dropped = files.Count(file => file.IsDropped);
        return new(
            dropped > 0 ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
            Title(files, dropped),
            [
                .. dropped == 0 ? [Nothing(files)] : Dropped(dropped),
                .. files.Length > 1 ? [Overview(files, dropped)] : Array.Empty<XElement>(),
                .. files.SelectMany((file, index) => FileAnswer.Write(file, IdOf(index))),
                WebPart.Heading(dropped == 0 && files.All(file => file.Receipt is not null) ? "Drop them" : "Choose files"),
                .. dropped > 0 ? [] : new[] { WebPart.Paragraph($"As nothing was kept, please choose the {(files.Length == 1 ? "file" : "files")} again.") },
                FilesForm.Write(),
                FilesForm.Kinds(configuration),
                ToStatus,
            ]);
    }

    private static XElement Nothing(ImmutableArray<CheckedFile> files) => WebPart.Paragraph(files.Length == 1
        ? "Nothing was kept and no figure has changed."
        : "Nothing was kept and no figure has changed. Each file was checked by itself, against what counts now.");

    private static IEnumerable<XElement> Dropped(int dropped) =>
    [
        WebPart.Paragraph(dropped == 1
            ? "It is read within minutes, like every file in the inbox, and whoever looks after its kind is mailed what became of it. This is what the check says now."
            : "They are read within minutes, like every file in the inbox, and whoever looks after a kind of file is mailed what became of it. This is what the check says now, of each by itself."),
        WebPart.Paragraph("What became of it stands among the last files of the page ", WebPart.Link("Where the quarter stands", ShowStatus.ShowStatus.Address), "."),
    ];

    private static string Title(ImmutableArray<CheckedFile> files, int dropped)
    {
        var refused = files.Count(file => file.Receipt is null && file.IsDropped == dropped > 0);
        return (files, dropped) switch
        {
            ([var file], 0) => $"{file.File.Name} {(refused == 0 ? "can be taken" : "would be refused")}",
            ([var file], _) => $"{file.File.Name} is in the inbox{(refused == 0 ? "" : ", and will be refused")}",
            (_, 0) when refused == 0 => $"{files.Length} files can be taken",
            (_, 0) => $"{(refused == files.Length ? "" : $"{refused} of ")}{files.Length} files would be refused",
            (_, 1) => $"One file is in the inbox{(refused == 0 ? "" : ", and will be refused")}",
            _ when refused == 0 => $"{dropped} files are in the inbox",
            _ => $"{dropped} files are in the inbox, and {(refused == dropped ? "all" : refused)} will be refused",
        };
    }

    private static XElement Overview(ImmutableArray<CheckedFile> files, int dropped) => WebPart.List(files.Select((file, index) => (object)new object[]
    {
        WebPart.Link(file.File.Name, $"#{IdOf(index)}"),
        file switch
        {
            { Verdict: Verdict.Refuse refuse } => $": {RefusalLetter.Count(refuse.Read.ProblemCount)}",
            { Receipt.WarningCount: 1 } => ": can be taken, with one warning",
            { Receipt.WarningCount: > 1 and var warnings } => $": can be taken, with {warnings:#,##0} warnings",
            _ => ": can be taken",
        },
        dropped > 0 && !file.IsDropped ? ", and was not dropped" : "",
    }));

    private static XElement ToStatus => WebPart.Paragraph(WebPart.Link("Where the quarter stands", ShowStatus.ShowStatus.Address));

    private static string IdOf(int index) => $"file-{index + 1}";
}
