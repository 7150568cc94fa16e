using System.Text;

namespace KpiPapers.Exports.Sheets;

/// <summary>A dropped file as text: what it is encoded in is found by itself, and its start can be looked at before it is read.</summary>
internal sealed class TextFile : ForwardStream
{
    /// <summary>How much of the start is looked at for the separator and the headings, in bytes of UTF-8.</summary>
    public const int SampleSize = 1 << 16;

    private readonly HashedStream _content;
    private readonly TextStream _text;
    private readonly string _encoding;
    private readonly CellProblem? _problem;
    private ReadOnlyMemory<byte> _start;   // not yet given again
    private AheadStream? _rest;   // null where the sample is all

    private TextFile(HashedStream content, TextStream text, string encoding, CellProblem? problem) =>
        (_content, _text, _encoding, _problem) = (content, text, encoding, problem);

    /// <summary>What is wrong with the file as a whole; null as long as nothing is.</summary>
    public CellProblem? Problem => _problem ?? State.Problem;

    /// <summary>The encoding's name, as far as the file has been read.</summary>
    public string Encoding => State.IsWindows ? "Windows-1252" : _encoding;

    /// <summary>The file's first text, as UTF-8 without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Sample { get; private set; }

    /// <summary>Whether the sample is the whole file.</summary>
    public bool IsSampleAll { get; private set; }

    /// <summary>Whether what has been read so far ends with the end of a line.</summary>
    public bool EndsLine => State.EndsLine;

    private TextState State => _rest?.State ?? _text.State;

    public static async Task<TextFile> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        var hashed = new HashedStream(content);
        var head = (await hashed.PeekAsync(4096, cancellationToken)).Span;
        var problem = FileKinds.Problem(head);
        // UTF-32 begins as UTF-16 does and then has NULs, which are refused.
        var (unicode, encoding) =
            head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? ((Encoding?)new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), "UTF-16")
            : head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), "UTF-16")
            : (null, "UTF-8");
        var isMarked = unicode is not null || head.StartsWith("\uFEFF"u8);
        var utf8 = unicode is null ? hashed : System.Text.Encoding.CreateTranscodingStream(hashed, unicode, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var file = new TextFile(hashed, new TextStream(utf8, isMarked), encoding, problem);
        if (problem is null) await file.TakeSampleAsync(cancellationToken);
        return file;
    }

    /// <summary>Leaves out the first bytes of what is still to be read.</summary>
    public void Skip(int count) => _start = _start[count..];

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_start.IsEmpty) return _rest is null ? 0 : await _rest.ReadAsync(buffer, cancellationToken);
        var length = Math.Min(buffer.Length, _start.Length);
        _start[..length].CopyTo(buffer);
        _start = _start[length..];
        return length;
    }

    /// <summary>Reads what is left, so that the hash is of the whole file.</summary>
    /// <returns>The SHA-256 in lower-case hexadecimal.</returns>
    public async Task<string> HashToEndAsync(CancellationToken cancellationToken)
    {
        if (_rest is not null) await _rest.StopAsync();
        return await _content.HashToEndAsync(cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_rest is not null) await _rest.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _text.Dispose();
            _content.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task TakeSampleAsync(CancellationToken cancellationToken)
    {
        var sample = new byte[SampleSize];
        var length = 0;
        while (length < sample.Length && !IsSampleAll)
        {
            var read = await _text.ReadAsync(sample.AsMemory(length), cancellationToken);
            length += read;
            IsSampleAll = read == 0;
        }
        Sample = sample.AsMemory(0, length);
        if (Sample.Span.StartsWith("\uFEFF"u8)) Sample = Sample[3..];
        _start = Sample;
        if (!IsSampleAll) _rest = new(_text);
    }
}
