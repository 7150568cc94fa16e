namespace KpiPapers.Exports.Tests.Support;

/// <summary>A forward-only stream that gives 1 to 7 bytes at a time, so that every field and character is cut somewhere.</summary>
internal sealed class TrickleStream(byte[] content, int seed = 1) : Stream
{
    private readonly Random _random = new(seed);
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var length = Math.Min(Math.Min(count, _random.Next(1, 8)), content.Length - _position);
        content.AsSpan(_position, length).CopyTo(buffer.AsSpan(offset));
        _position += length;
        return length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var piece = new byte[Math.Min(buffer.Length, 8)];
        var length = Read(piece, 0, piece.Length);
        piece.AsSpan(0, length).CopyTo(buffer.Span);
        return ValueTask.FromResult(length);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
