using System.Security.Cryptography;

namespace KpiPapers.Exports.Sheets;

/// <summary>Reads a stream forward once and hashes every byte on the way.</summary>
internal sealed class HashedStream(Stream content) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _peeked = [];
    private int _given;   // of the peeked bytes

    /// <summary>The first bytes, which are read again afterwards; fewer only where the file ends.</summary>
    public async Task<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellationToken)
    {
        var head = new byte[count];
        var length = await content.ReadAtLeastAsync(head, count, throwOnEndOfStream: false, cancellationToken);
        _peeked = head[..length];
        _hash.AppendData(_peeked);
        return _peeked;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_given < _peeked.Length)
        {
            var left = Math.Min(buffer.Length, _peeked.Length - _given);
            _peeked.AsMemory(_given, left).CopyTo(buffer);
            _given += left;
            return left;
        }
        var length = await content.ReadAsync(buffer, cancellationToken);
        _hash.AppendData(buffer.Span[..length]);
        return length;
    }

    /// <summary>Reads what is left, so that the hash is of the whole file.</summary>
    /// <returns>The hash in lower-case hexadecimal.</returns>
    public async Task<string> HashToEndAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        while (await content.ReadAsync(buffer, cancellationToken) is var length and > 0) _hash.AppendData(buffer.AsSpan(0, length));
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }
}
