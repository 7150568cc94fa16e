using System.Text;
using System.Text.Unicode;

namespace KpiPapers.Exports.Sheets;

/// <summary>Checks that bytes are UTF-8 text as they stream by, whatever pieces they come in.</summary>
internal sealed class FileCheck
{
    private const string SaveAsCsv = "a CSV file: in Excel, choose Save As and the type \"CSV UTF-8 (Comma delimited)\"";

    private readonly byte[] _cut = new byte[4];   // the start of a character whose rest is in the next piece
    private int _cutLength;

    /// <summary>What is wrong with the file as a whole; null as long as nothing is.</summary>
    public CellProblem? Problem { get; private set; }

    /// <summary>Looks at how a file starts, for the formats that are mistaken for CSV.</summary>
    public void Start(ReadOnlySpan<byte> head)
    {
        var wrong =
            head.StartsWith("%PDF-"u8) ? "This is a PDF file."
            : head.StartsWith("PK\u0003\u0004"u8) ? Zip(head)
            : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "This is an Excel workbook (or another old Office file), not a CSV file."
            : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? "This is Unicode text (UTF-16), not a CSV file in UTF-8."
            : null;
        if (wrong is not null) Fail(wrong);
    }

    /// <summary>Looks at the next piece.</summary>
    public void Append(ReadOnlySpan<byte> piece)
    {
        if (Problem is not null) return;
        if (piece.Contains((byte)0)) Fail("This is not a text file: it holds NUL bytes.");
        else if (!IsUtf8(piece)) NotUtf8();
    }

    /// <summary>Looks at how the file ends: in the middle of a character, perhaps.</summary>
    public void End()
    {
        if (Problem is null && _cutLength > 0) NotUtf8();
    }

    private static string Zip(ReadOnlySpan<byte> head) =>
        head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("xl/"u8) >= 0
            ? "This is an Excel workbook, not a CSV file."
            : "This is a ZIP file.";

    private void NotUtf8() => Fail("The file holds characters that are not UTF-8, as files saved by Excel as plain \"CSV\" do.");

    private void Fail(string wrong) => Problem = new(0, "", "", wrong, SaveAsCsv);

    private bool IsUtf8(ReadOnlySpan<byte> piece)
    {
        while (_cutLength > 0 && piece.Length > 0)
        {
            _cut[_cutLength++] = piece[0];
            piece = piece[1..];
            var status = Rune.DecodeFromUtf8(_cut.AsSpan(0, _cutLength), out _, out _);
            if (status is System.Buffers.OperationStatus.InvalidData) return false;
            if (status is System.Buffers.OperationStatus.Done) _cutLength = 0;
        }
        if (piece.IsEmpty) return true;
        var end = Rune.DecodeLastFromUtf8(piece, out _, out var length) is System.Buffers.OperationStatus.NeedMoreData ? length : 0;
        piece[^end..].CopyTo(_cut);
        _cutLength = end;
        return Utf8.IsValid(piece[..^end]);
    }
}
