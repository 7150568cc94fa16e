namespace KpiPapers.Exports.Sheets;

/// <summary>
/// Reads a text ahead: while a piece of it is taken apart, the next is read, hashed and checked on another thread, which takes about a third
/// as long. What is known of the text is never ahead of what has been given.
/// </summary>
internal sealed class AheadStream(TextStream text) : ForwardStream
{
    private const int PieceLength = 1 << 18;   // changing threads is then nothing beside reading it, and two fit into a core's cache

    private byte[] _piece = [];
    private int _length;
    private int _given;   // of the piece
    private byte[] _next = [];
    private Task<int>? _filling;   // of the next piece: while it runs, nothing else may touch that and the text
    private bool _isAtEnd;

    /// <summary>What is known of the text up to the end of the piece that is being given.</summary>
    public TextState State { get; private set; } = text.State;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_given == _length && !_isAtEnd) await MoveOnAsync(cancellationToken);
        var length = Math.Min(buffer.Length, _length - _given);
        _piece.AsSpan(_given, length).CopyTo(buffer.Span);
        _given += length;
        return length;
    }

    /// <summary>Waits until nothing more is being read from the text; what it failed with is thrown.</summary>
    public Task StopAsync() => _filling ?? Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        // Whoever opened the stream below closes it next, though perhaps nobody wants the piece any more.
        await StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.DisposeAsync();
    }

    private async Task MoveOnAsync(CancellationToken cancellationToken)
    {
        _length = await (_filling ?? FillAsync(cancellationToken));
        (_filling, _given, _isAtEnd, State) = (null, 0, _length == 0, text.State);
        (_piece, _next) = (_next, _piece);
        if (!_isAtEnd) _filling = FillAsync(cancellationToken);
    }

    private Task<int> FillAsync(CancellationToken cancellationToken)
    {
        if (_next.Length == 0) _next = new byte[PieceLength];
        // Half a piece is enough, as asking for its last few bytes would be slow.
        return Task.Run(async () => await text.ReadAtLeastAsync(_next, PieceLength / 2, throwOnEndOfStream: false, cancellationToken), cancellationToken);
    }
}
