using System.Threading.Channels;

namespace KpiPapers.Exports.Sheets;

/// <summary>
/// Reads a text ahead: while pieces of it are taken apart, the next are read, hashed and checked on another thread. What is known of the text
/// is never ahead of what has been given.
/// </summary>
internal sealed class AheadStream : ForwardStream
{
    private const int PieceLength = 1 << 18;   // a thread that waits for a piece or a buffer is rarely woken, and all stay in the cores' caches
    private const int Buffers = 4;             // one is taken apart and one filled, so that neither thread waits for the other at once

    private readonly TextStream _text;
    private readonly Channel<byte[]> _free = Channel.CreateBounded<byte[]>(Buffers);
    private readonly Channel<Piece> _filled = Channel.CreateBounded<Piece>(Buffers);
    private Task? _filling;   // while it runs, nothing else may touch the text
    private Piece _piece;
    private int _given;   // of the piece
    private bool _isAtEnd;

    public AheadStream(TextStream text)
    {
        (_text, _piece) = (text, new([], 0, text.State));
        for (var buffer = 0; buffer < Buffers; buffer++) _free.Writer.TryWrite(new byte[PieceLength]);
    }

    /// <summary>What is known of the text up to the end of the piece that is being given.</summary>
    public TextState State => _piece.State;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_given == _piece.Length && !_isAtEnd) await MoveOnAsync(cancellationToken);
        var length = Math.Min(buffer.Length, _piece.Length - _given);
        _piece.Buffer.AsSpan(_given, length).CopyTo(buffer.Span);
        _given += length;
        return length;
    }

    /// <summary>Waits until nothing more is being read from the text; what it failed with is thrown.</summary>
    public Task StopAsync()
    {
        _free.Writer.TryComplete();
        while (_free.Reader.TryRead(out _)) { }
        return _filling ?? Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        // Whoever opened the stream below closes it next, though perhaps nobody wants the piece any more.
        await StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.DisposeAsync();
    }

    private async Task MoveOnAsync(CancellationToken cancellationToken)
    {
        if (_filling is null) _filling = Task.Run(() => FillAsync(cancellationToken), cancellationToken);
        else _free.Writer.TryWrite(_piece.Buffer);
        _isAtEnd = !await _filled.Reader.WaitToReadAsync(cancellationToken);
        if (_isAtEnd) return;
        _filled.Reader.TryRead(out _piece);
        _given = 0;
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Exception? failed = null;
        try
        {
            await foreach (var buffer in _free.Reader.ReadAllAsync(cancellationToken))
            {
                // Half of it is enough, as asking for its last few bytes would be slow.
                var length = await _text.ReadAtLeastAsync(buffer, PieceLength / 2, throwOnEndOfStream: false, cancellationToken);
                _filled.Writer.TryWrite(new(buffer, length, _text.State));
                if (length == 0) return;
            }
        }
        catch (Exception exception)
        {
            failed = exception;
            throw;
        }
        finally
        {
            _filled.Writer.Complete(failed);   // after the pieces before, so that those are still given
        }
    }

    /// <param name="Buffer">What holds it.</param>
    /// <param name="Length">How much of that it fills; 0 at the end of the text.</param>
    /// <param name="State">What is known of the text up to its end.</param>
    private readonly record struct Piece(byte[] Buffer, int Length, TextState State);
}
