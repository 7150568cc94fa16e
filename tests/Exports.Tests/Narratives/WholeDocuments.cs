using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class WholeDocuments
{
    private const string Text = "Quarter: 2020/21 Q2\n\n# The Old Town Hall\n\nOpen.\n";

    [Theory]
    [InlineData("text.md")]
    [InlineData("TEXT.MD")]
    [InlineData("a.b.markdown")]
    public async Task A_document_is_told_by_its_name(string fileName)
    {
        var file = Encoding.UTF8.GetBytes(Text);

        var read = Reading.Accepted(await Narrated.ReadAsync(fileName, file));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), read.Sha256);
        Assert.Equal(Narrated.Feed, read.Feed);
    }

    [Fact]
    public async Task A_Word_document_is_read_and_hashed_whole()
    {
        var file = Docx.OfTheHall().Lines("Open.").ToBytes();

        var read = Reading.Accepted(await Narrated.ReadAsync("Text.DOCX", file));

        Assert.Equal("housing 2020/21 Q2 The Old Town Hall\nOpen.", Narrated.Lines(read.Narratives));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), read.Sha256);
    }

    [Theory]
    [InlineData("text.csv")]
    [InlineData("text")]
    [InlineData("text.txt")]
    [InlineData("md")]
    public async Task Anything_else_is_read_as_CSV(string fileName) =>
        Assert.Equal("No kind of export that is set up has these headings.", Assert.Single(Narrated.Problems(await Narrated.ReadAsync(fileName, Encoding.UTF8.GetBytes(Text)))).Wrong);

    [Fact]
    public async Task Without_a_feed_for_text_documents_cannot_be_taken()
    {
        var read = await new ExportReader(ShippedFeeds.All.RemoveAll(feed => feed.Kind is FeedKind.Narratives), Catalogue.Default, [Narrated.Housing])
            .ReadAsync(new("text.md", new MemoryStream(Encoding.UTF8.GetBytes(Text))), TestContext.Current.CancellationToken);

        var rejected = Assert.IsType<ExportRead.Rejected>(read);
        Assert.Null(rejected.Feed);
        Assert.Equal(
            [
                new(0, "", "", "Documents cannot be taken here, because no kind of export that is set up is for text.",
                    "a CSV file; for documents, the configuration needs a feed of kind narratives"),
            ],
            rejected.Problems);
    }

    public static TheoryData<byte[], string> NotMarkdown => new()
    {
        { [.. "%PDF-1.7\n"u8, 0], "This is a PDF file, not Markdown." },
        { [.. "PK\u0003\u0004"u8, 0], "This is a Word document or a ZIP file, not Markdown." },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "This is an old Word document, not Markdown." },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], "This is Unicode text (UTF-16), not UTF-8." },
        { [.. "# A"u8, 0], "The file holds bytes that no text has, so it is not Markdown." },
        { [.. Encoding.UTF8.GetBytes(Text), .. "Caf"u8, 0xE9], "The file holds characters that are not UTF-8." },
        { [], "The file is empty." },
        { [.. "\uFEFF \r\n"u8], "The file is empty." },
    };

    [Theory]
    [MemberData(nameof(NotMarkdown))]
    public async Task A_file_that_is_not_Markdown_is_told_what_it_is(byte[] file, string wrong) => await RefusedAsync("text.md", file, wrong);

    public static TheoryData<byte[], string> NotWord => new()
    {
        { [], "The file is empty." },
        { Encoding.UTF8.GetBytes(Text), "This is not a Word document." },
        { [.. "%PDF-1.7\n"u8, 0], "This is a PDF file, not a Word document." },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "This is an old Word document (.doc) under another name." },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "The document is protected by a password." },
        { Zip(("a.txt", "a")), "This is not a Word document." },
        { Docx.OfTheHall().Lines("Open.").ToBytes()[..^30], "The document is damaged and cannot be opened." },
        { With("word/document.xml", "<a>"), "The document is damaged and cannot be opened." },
        { With("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>"), "The document is damaged and cannot be opened." },
        { With("word/styles.xml", "<a/>"), "The document is damaged and cannot be opened." },
        { With("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 50_000))), "The document is too large or too deeply nested once it is unpacked." },
        { With("word/media/image.bin", new string('x', 201 << 20)), "The document is too large or too deeply nested once it is unpacked." },
        { With("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{new string('x', 11 << 20)}</w:t></w:r></w:p></w:body></w:document>"),
            "The document is too large or too deeply nested once it is unpacked." },
        { With("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" TargetMode=\"External\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"http://[a\"/></Relationships>"), "A link in the document has an address that cannot be read." },
    };

    [Theory]
    [MemberData(nameof(NotWord))]
    public async Task A_file_that_is_not_a_Word_document_is_told_what_it_is(byte[] file, string wrong) => await RefusedAsync("text.docx", file, wrong);

    [Theory]
    [InlineData("text.md", 256, "256 KiB")]
    [InlineData("text.docx", 20 << 10, "20 MiB")]
    public async Task A_document_has_a_largest_size(string fileName, int kibibytes, string inWords)
    {
        var atMost = Encoding.UTF8.GetBytes(Text.PadRight(kibibytes << 10));

        await RefusedAsync(fileName, [.. atMost, (byte)' '], $"The file is larger than {inWords}.");
        if (fileName == "text.md") Assert.Single(Reading.Accepted(await Narrated.ReadAsync(fileName, atMost)).Narratives);
        else await RefusedAsync(fileName, atMost, "This is not a Word document.");
    }

    [Fact]
    public async Task A_workbook_under_the_name_of_a_document_is_refused()
    {
        using var file = new MemoryStream();
        using (var workbook = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Create(file, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
            workbook.AddWorkbookPart().Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook();

        await RefusedAsync("text.docx", file.ToArray(), "This is not a Word document.");
    }

    private static async Task RefusedAsync(string fileName, byte[] file, string wrong)
    {
        var read = Assert.IsType<ExportRead.Rejected>(await new ExportReader([Narrated.Feed], Catalogue.Default, [Narrated.Housing])
            .ReadAsync(new(fileName, new MemoryStream(file)), TestContext.Current.CancellationToken));

        var problem = Assert.Single(read.Problems);
        Assert.Equal((0, "", "", wrong), (problem.Row, problem.Column, problem.Value, problem.Wrong));
        Assert.NotEmpty(problem.Expected);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), read.Sha256);
        Assert.Equal(Narrated.Feed, read.Feed);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, text) in entries)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        return file.ToArray();
    }

    /// <summary>A document one of whose parts is replaced.</summary>
    private static byte[] With(string part, string text)
    {
        using var file = new MemoryStream();
        file.Write(Docx.OfTheHall().Lines("Open.").ToBytes());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var entry = new StreamWriter(zip.CreateEntry(part).Open());
            entry.Write(text);
        }
        return file.ToArray();
    }
}
