using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace KpiPapers.Exports.Narratives;

/// <summary>Opens a Markdown file.</summary>
internal static class MarkdownFile
{
    public const int LargestFile = 256 << 10;   // a hundred pages; Markdig is slow on hostile brackets

    private const string SaveAs = "a text file in UTF-8: in Notepad, choose Save As and the encoding UTF-8";

    /// <summary>What the file holds; otherwise what is wrong with it as a whole.</summary>
    public static (ImmutableArray<Piece> Pieces, CellProblem? Wrong) Read(byte[] file)
    {
        var bytes = file.AsSpan();
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var (wrong, expected) =
            bytes.StartsWith("%PDF-"u8) ? ("This is a PDF file, not Markdown.", "the text itself, as Markdown or as a Word document")
            : bytes.StartsWith("PK\u0003\u0004"u8) ? ("This is a Word document or a ZIP file, not Markdown.", "a Word document under a name that ends in .docx")
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? ("This is an old Word document, not Markdown.", "a Word document, saved as .docx")
            : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? ("This is Unicode text (UTF-16), not UTF-8.", SaveAs)
            : bytes.Contains((byte)0) ? ("The file holds bytes that no text has, so it is not Markdown.", SaveAs)
            : !Utf8.IsValid(bytes) ? ("The file holds characters that are not UTF-8.", SaveAs)
            : bytes.Trim(" \t\r\n"u8).IsEmpty ? ("The file is empty.", "a quarter, headings of services, and text under them")
            : (null, "");
        if (wrong is not null) return ([], new(0, "", "", wrong, expected));
        return (MarkdownPieces.Of(Encoding.UTF8.GetString(bytes)), null);
    }
}
