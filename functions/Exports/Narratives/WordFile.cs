using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace KpiPapers.Exports.Narratives;

/// <summary>Opens a Word document, and nothing that only calls itself one.</summary>
internal static class WordFile
{
    public const int LargestFile = 20 << 20;

    /// <summary>What a row's number is in a message about a Word document.</summary>
    public const string RowsAre = "the row is the paragraph's number, empty paragraphs not counted";

    private const string NotWord = "This is not a Word document.";
    private const string SaveInWord = "a document that was saved in Word as .docx, not a renamed file";
    private const string SaveAgain = "a document that Word opens, saved again as .docx";
    private const int LargestUnpacked = 200 << 20;
    private const int LargestPart = 10 << 20;
    private const int DeepestPart = 256;   // Word's own documents stay below 40

    /// <summary>What the file holds; otherwise what is wrong with it as a whole.</summary>
    public static (ImmutableArray<Piece> Pieces, CellProblem? Wrong) Read(byte[] file)
    {
        var bytes = file.AsSpan();
        if (bytes.IsEmpty) return Wrong("The file is empty.", SaveAgain);
        if (bytes.StartsWith("%PDF-"u8)) return Wrong("This is a PDF file, not a Word document.", "the Word document that the PDF was made from");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? Wrong("The document is protected by a password.",
                    "the document without a password: in Word, choose Info, Protect Document, Encrypt with Password, and empty the box")
                : Wrong("This is an old Word document (.doc) under another name.",
                    "a document of the type \"Word Document (*.docx)\": open it in Word and choose Save As");
        if (!bytes.StartsWith("PK\u0003\u0004"u8)) return Wrong(NotWord, SaveInWord);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false));
            return zip.Entries.Any(entry => entry.FullName.Split('/')[0] is "xl" or "ppt")
                ? Wrong(NotWord, SaveInWord)
                : IsBomb(zip) ? Wrong("The document is too large or too deeply nested once it is unpacked.", "a document with text only")
                : Open(file);
        }
        catch (OpenXmlPackageException exception) when (exception.InnerException is UriFormatException)
        {
            return BadLink();
        }
        catch (UriFormatException)
        {
            return BadLink();
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or OpenXmlPackageException or FormatException or IOException
            or ArgumentException or InvalidCastException or InvalidOperationException or NotSupportedException)   // what damage becomes depends on where it is
        {
            return Wrong("The document is damaged and cannot be opened.", SaveAgain);
        }
    }

    private static (ImmutableArray<Piece> Pieces, CellProblem? Wrong) Open(byte[] file)
    {
        var settings = new OpenSettings { MaxCharactersInPart = LargestPart };
        using var document = WordprocessingDocument.Open(new MemoryStream(file, writable: false), isEditable: false, settings);
        // Under another name a part was not looked at for its depth.
        return document.MainDocumentPart is { } main
            && new OpenXmlPart?[] { main, main.StyleDefinitionsPart, main.NumberingDefinitionsPart }.All(part => part is null || IsXml(part.Uri.OriginalString))
            && main.Document?.Body is { } body
            ? (WordPieces.Of(main, body), null)
            : Wrong(NotWord, SaveInWord);
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a ZIP says of its sizes may be a lie, so everything is unpacked once, and thrown away.</summary>
    private static bool IsBomb(ZipArchive zip)
    {
        var left = (long)LargestUnpacked;
        var buffer = new byte[81920];
        foreach (var entry in zip.Entries)
        {
            if (entry.Length > left) return true;
            using var content = entry.Open();
            var least = IsXml(entry.FullName) ? Math.Max(0, left - LargestPart) : 0;
            while (content.Read(buffer) is var length and > 0)
            {
                left -= length;
                if (left < least) return true;
            }
        }
        return zip.Entries.Where(entry => IsXml(entry.FullName)).Any(IsTooDeep);
    }

    /// <summary>Elements are read by methods that call themselves, and a stack that runs over would end the program.</summary>
    private static bool IsTooDeep(ZipArchiveEntry entry)
    {
        using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
        while (xml.Read())
            if (xml.Depth > DeepestPart) return true;
        return false;
    }

    private static (ImmutableArray<Piece> Pieces, CellProblem? Wrong) BadLink() =>
        Wrong("A link in the document has an address that cannot be read.", "links that lead somewhere when they are clicked in Word");

    private static (ImmutableArray<Piece> Pieces, CellProblem? Wrong) Wrong(string wrong, string expected) => ([], new(0, "", "", wrong, expected));
}
