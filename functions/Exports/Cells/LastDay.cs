namespace KpiPapers.Exports.Cells;

/// <summary>The day that was read last, by how it was written: rows mostly come day after day, and what is the same again teaches nothing more.</summary>
internal sealed class LastDay
{
    /// <summary>How many bytes a day has that is noted, as 25/07/2020 has.</summary>
    public const int Length = 10;

    private readonly byte[] _text = new byte[Length];
    private DateOnly _day;
    private bool _isNoted;

    /// <summary>Reads a day of that length, without a time.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = _day;
        return _isNoted && text.SequenceEqual(_text);
    }

    public void Note(ReadOnlySpan<byte> text, DateOnly day)
    {
        text.CopyTo(_text);
        (_day, _isNoted) = (day, true);
    }

    public void Forget() => _isNoted = false;
}
