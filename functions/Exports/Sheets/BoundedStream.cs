namespace KpiPapers.Exports.Sheets;

/// <summary>Reads no more of a stream than so many bytes, which may be a stream without end. The stream is left open.</summary>
/// <param name="content">The stream.</param>
/// <param name="most">How many bytes are read of it.</param>
internal sealed class BoundedStream(Stream content, long most) : ForwardStream
{
    private long _left = most;

    /// <summary>Whether there turned out to be more, which is not read.</summary>
    public bool HasMore { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (HasMore) return 0;
        var length = await content.ReadAsync(buffer, cancellationToken);
        HasMore = length > _left;
        if (HasMore) length = (int)_left;   // at most a buffer's length
        _left -= length;
        return length;
    }
}
