using System.Security.Cryptography;

namespace KpiPapers.Exports.Sheets;

/// <summary>Reads a stream forward once, checking and hashing every byte on the way. It ends early where the file turns out not to be text.</summary>
internal sealed class CheckedStream(Stream content) : Stream
{
    private readonly byte[] _head = new byte[4096];
    private readonly FileCheck _check = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _headLength;
    private int _headRead;

    /// <summary>What is wrong with the file as a whole; null as long as nothing is.</summary>
    public CellProblem? Problem => _check.Problem;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Reads enough of the start to tell what kind of file it is.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        _headLength = await content.ReadAtLeastAsync(_head, _head.Length, throwOnEndOfStream: false, cancellationToken);
        _check.Start(_head.AsSpan(0, _headLength));
        Take(_head.AsSpan(0, _headLength));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Problem is not null) return 0;
        if (_headRead < _headLength) return FromHead(buffer.Span);
        var length = await content.ReadAsync(buffer, cancellationToken);
        Take(buffer.Span[..length]);
        if (length == 0) _check.End();
        return Problem is null ? length : 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Reads what is left, so that the hash is of the whole file.</summary>
    /// <returns>The hash in lower-case hexadecimal.</returns>
    public async Task<string> HashToEndAsync(CancellationToken cancellationToken)
    {
        while (await content.ReadAsync(_head, cancellationToken) is var length and > 0) Take(_head.AsSpan(0, length));
        _check.End();
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }

    private int FromHead(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, _headLength - _headRead);
        _head.AsSpan(_headRead, length).CopyTo(buffer);
        _headRead += length;
        return length;
    }

    private void Take(ReadOnlySpan<byte> piece)
    {
        _hash.AppendData(piece);
        _check.Append(piece);
    }
}
