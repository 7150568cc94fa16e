namespace KpiPapers.Exports.Tests.Support;

/// <summary>A stream that always answers later, in pieces, and sees to it that nobody asks again before it has answered.</summary>
internal sealed class SlowStream(byte[] content, int longest) : MemoryStream(content)
{
    private int _reads;

    /// <summary>Where it fails; by default nowhere.</summary>
    public int FailsAt { get; init; } = int.MaxValue;

    /// <summary>Where it cancels its reader's work.</summary>
    public (int Position, CancellationTokenSource? Source) CancelsAt { get; init; } = (int.MaxValue, null);

    /// <summary>Whether somebody waits for an answer.</summary>
    public bool IsBeingRead => Volatile.Read(ref _reads) > 0;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _reads) > 1) throw new InvalidOperationException("It is being read already.");
        try
        {
            await Task.Delay(1, CancellationToken.None);
            if (Position >= FailsAt) throw new IOException("The connection was closed.");
            if (Position >= CancelsAt.Position) await CancelsAt.Source!.CancelAsync();   // given together
            cancellationToken.ThrowIfCancellationRequested();
            return Read(buffer.Span[..Math.Min(buffer.Length, longest)]);
        }
        finally
        {
            Interlocked.Decrement(ref _reads);
        }
    }
}
