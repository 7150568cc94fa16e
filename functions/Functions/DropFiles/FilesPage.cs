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
    public static WebPage Answer(ImmutableArray<CheckedFile> files, bool isDropped, ConfigurationSet configuration)
    {
        var refused = files.Count(file => file.Verdict is Verdict.Refuse);
        return new(
            isDropped ? StatusCodes.Status202Accepted : StatusCodes.Status200OK,
            Title(files, refused, isDropped),
            [
                WebPart.Paragraph((isDropped, files.Length) switch
                {
                    (true, 1) => "It is read within minutes, like every file in the inbox, and whoever looks after its kind is mailed what became of it. This is what the check says now.",
                    (true, _) => "They are read within minutes, like every file in the inbox, and whoever looks after a kind of file is mailed what became of it. This is what the check says now, of each by itself.",
                    (false, 1) => "Nothing was kept and no figure has changed.",
                    _ => "Nothing was kept and no figure has changed. Each file was checked by itself, against what counts now.",
                }),
                .. files.Length > 1 ? [Overview(files)] : Array.Empty<XElement>(),
                .. files.SelectMany((file, index) => FileAnswer.Write(file, IdOf(index), isDropped)),
                WebPart.Heading(refused == 0 && !isDropped ? "Drop them" : "Choose files"),
                .. isDropped ? [] : new[] { WebPart.Paragraph($"As nothing was kept, please choose the {(files.Length == 1 ? "file" : "files")} again.") },
                FilesForm.Write(),
                FilesForm.Kinds(configuration),
            ]);
    }

    private static string Title(ImmutableArray<CheckedFile> files, int refused, bool isDropped) => (files, refused, isDropped) switch
    {
        ([var file], 0, false) => $"{file.File.Name} can be taken",
        ([var file], _, false) => $"{file.File.Name} would be refused",
        ([var file], 0, true) => $"{file.File.Name} is in the inbox",
        ([var file], _, true) => $"{file.File.Name} is in the inbox, and will be refused",
        (_, 0, false) => $"{files.Length} files can be taken",
        (_, _, false) => $"{(refused == files.Length ? "" : $"{refused} of ")}{files.Length} files would be refused",
        (_, 0, true) => $"{files.Length} files are in the inbox",
        _ => $"{files.Length} files are in the inbox, and {(refused == files.Length ? "all" : refused)} will be refused",
    };

    private static XElement Overview(ImmutableArray<CheckedFile> files) => WebPart.List(files.Select((file, index) => (object)new object[]
    {
        WebPart.Link(file.File.Name, $"#{IdOf(index)}"),
        file.Verdict is Verdict.Refuse refuse ? $": {RefusalLetter.Count(refuse.Read.ProblemCount)}" : ": can be taken",
    }));

    private static string IdOf(int index) => $"file-{index + 1}";
}
