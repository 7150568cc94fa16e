namespace KpiPapers.Exports.Tests.Laws;

/// <summary>
/// A stream that is made while it is read, so that it may be of any length, and measures how much memory its reader holds meanwhile.
/// </summary>
/// <param name="pieces">Its bytes.</param>
/// <param name="measureEvery">After how many bytes the memory is measured.</param>
internal sealed class MadeStream(IEnumerable<ReadOnlyMemory<byte>> pieces, long measureEvery) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _pieces = pieces.GetEnumerator();
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);
    private ReadOnlyMemory<byte> _piece;
    private long _measured;   // up to here

    /// <summary>The most that was held at any measure, beyond what was there before.</summary>
    public long Held { get; private set; }

    /// <summary>How much has been read.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override int Read(Span<byte> buffer)
    {
        while (_piece.IsEmpty)
        {
            if (!_pieces.MoveNext()) return 0;
            _piece = _pieces.Current;
        }
        var length = Math.Min(buffer.Length, _piece.Length);
        _piece[..length].Span.CopyTo(buffer);
        _piece = _piece[length..];
        Given += length;
        if (Given >= _measured + measureEvery) Measure();
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Measures what is held now.</summary>
    public void Measure()
    {
        _measured = Given;
        Held = Math.Max(Held, GC.GetTotalMemory(forceFullCollection: true) - _before);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _pieces.Dispose();
        base.Dispose(disposing);
    }
}
