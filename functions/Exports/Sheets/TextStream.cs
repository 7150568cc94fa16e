using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// Gives the text of a file as UTF-8, whatever pieces its bytes come in. What is not UTF-8 is read as Windows-1252, which Excel writes as
/// plain "CSV" in western Europe: from the first byte that proves it, as everything before was the same in both. It ends early where the
/// file turns out not to be text.
/// </summary>
/// <param name="bytes">UTF-8 or Windows-1252; UTF-16 has been turned into UTF-8 before.</param>
/// <param name="isUnicode">Whether a mark at the start of the file has said that it is Unicode.</param>
internal sealed class TextStream(Stream bytes, bool isUnicode) : ForwardStream
{
    private const int SmallestPiece = 64;   // longer than any character, so that reading always gets on

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;   // is in the box
    private static readonly CellProblem Mixed =
        FileKinds.NotText("The file holds characters that are UTF-8 and others that are not, so some of them would be read wrongly.");

    private static readonly SearchValues<byte> Unassigned = SearchValues.Create((ReadOnlySpan<byte>)[0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private readonly byte[] _cut = new byte[3];   // the start of a character whose rest is in the next piece
    private int _cutLength;
    private bool _isWindows;
    private bool _hasUtf8;   // characters that only UTF-8 writes so
    private byte[] _waiting = [];   // Windows-1252 already turned into UTF-8 and not yet given
    private int _given;
    private CellProblem? _problem;
    private bool _endsLine;

    /// <summary>What it has turned out to be.</summary>
    public TextState State => new(_problem, _isWindows, _endsLine);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = await ReadTextAsync(buffer, cancellationToken);
        if (length > 0) _endsLine = buffer.Span[length - 1] is (byte)'\n' or (byte)'\r';
        return length;
    }

    private async ValueTask<int> ReadTextAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (_problem is null)
        {
            if (_given < _waiting.Length) return FromWaiting(buffer.Span);
            if (buffer.Length < SmallestPiece)
            {
                var piece = new byte[SmallestPiece];
                var length = await ReadTextAsync(piece, cancellationToken);
                (_waiting, _given) = ([.. piece.AsSpan(0, length), .. _waiting.AsSpan(_given)], 0);
                if (length == 0) return 0;
                continue;
            }
            _cut.AsSpan(0, _cutLength).CopyTo(buffer.Span);
            var (carried, read) = (_cutLength, 0);
            try
            {
                read = await bytes.ReadAsync(buffer[carried..], cancellationToken);
            }
            catch (DecoderFallbackException)
            {
                _problem = FileKinds.NotText("This is marked as Unicode text (UTF-16), but holds bytes that are not.");
                return 0;
            }
            if (read == 0 && carried == 0) return 0;
            _cutLength = 0;
            if (Checked(buffer.Span[..(carried + read)], isEnd: read == 0) is var whole and > 0) return whole;
        }
        return 0;
    }

    /// <summary>How many bytes of a piece can be given as they are; none where it has to be turned first, or a character is cut off at its end.</summary>
    private int Checked(ReadOnlySpan<byte> piece, bool isEnd)
    {
        if (!piece.ContainsAnyExceptInRange((byte)1, (byte)0x7F)) return piece.Length;   // nearly always, and known after one look
        if (piece.Contains((byte)0)) _problem = FileKinds.NotText(FileKinds.HoldsNul);
        if (_problem is not null) return 0;
        if (_isWindows) return FromWindows(piece);
        var whole = piece[..^CutAtEnd(piece, isEnd)];
        if (Utf8.IsValid(whole))
        {
            _hasUtf8 |= !Ascii.IsValid(whole);
            piece[whole.Length..].CopyTo(_cut);
            _cutLength = piece.Length - whole.Length;
            return whole.Length;
        }
        if (isUnicode || _hasUtf8 || !Ascii.IsValid(piece[..ValidLength(piece)]))
        {
            _problem = Mixed;
            return 0;
        }
        _isWindows = true;
        return FromWindows(piece);
    }

    private int FromWindows(ReadOnlySpan<byte> piece)
    {
        if (piece.ContainsAny(Unassigned))
        {
            _problem = FileKinds.NotText("The file holds bytes that are no characters, neither in UTF-8 nor in Windows-1252.");
            return 0;
        }
        if (HasUtf8(piece))
        {
            _problem = Mixed;
            return 0;
        }
        _waiting = Encoding.UTF8.GetBytes(Windows.GetString(piece));
        _given = 0;
        return 0;
    }

    private int FromWaiting(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, _waiting.Length - _given);
        _waiting.AsSpan(_given, length).CopyTo(buffer);
        _given += length;
        return length;
    }

    /// <summary>Two letters such as Ã¼, which are one in UTF-8, follow each other in no word.</summary>
    private static bool HasUtf8(ReadOnlySpan<byte> piece)
    {
        while (piece.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var place and >= 0)
        {
            piece = piece[place..];
            if (Rune.DecodeFromUtf8(piece, out _, out var length) is OperationStatus.Done) return true;
            piece = piece[length..];
        }
        return false;
    }

    private static int CutAtEnd(ReadOnlySpan<byte> piece, bool isEnd) =>
        !isEnd && Rune.DecodeLastFromUtf8(piece, out _, out var length) is OperationStatus.NeedMoreData ? length : 0;

    private static int ValidLength(ReadOnlySpan<byte> piece)
    {
        var characters = ArrayPool<char>.Shared.Rent(piece.Length);
        Utf8.ToUtf16(piece, characters, out var read, out _, replaceInvalidSequences: false, isFinalBlock: true);
        ArrayPool<char>.Shared.Return(characters);
        return read;
    }
}
