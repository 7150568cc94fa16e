using System.Runtime.CompilerServices;
using System.Text;

namespace KpiPapers.Pdf.Syntax;

/// <summary>
/// PDF syntax as bytes, whatever the culture. An interpolated string is written piece by piece, without becoming a string first.
/// </summary>
internal sealed class ByteWriter
{
    private byte[] _bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Appends ASCII text with numbers, colours and rectangles in it.</summary>
    public ByteWriter Append([InterpolatedStringHandlerArgument("")] Appended text)
    {
        _ = text;   // its pieces are written by now
        return this;
    }

    public void Append(ReadOnlySpan<char> ascii) => Length += Encoding.Latin1.GetBytes(ascii, Room(ascii.Length));

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Appends one byte of a string (ISO 32000-1, 7.3.4.2).</summary>
    public void AppendInString(byte value)
    {
        switch (value)
        {
            case (byte)'(' or (byte)')' or (byte)'\\': Append([(byte)'\\', value]); break;
            case (byte)'\r': Append("\\r"u8); break;   // would be read as a line feed
            default: Append([value]); break;
        }
    }

    public void Append(int number)
    {
        number.TryFormat(Room(11), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Appends a number to the thousandth, which no printer resolves, in the shortest form.</summary>
    public void Append(double number)
    {
        var thousandths = (long)Math.Round(number * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0) Append("-"u8);
        thousandths = Math.Abs(thousandths);
        Append((int)(thousandths / 1000));
        if (thousandths % 1000 is var fraction and not 0)
        {
            Append("."u8);
            for (var digit = 100; fraction > 0; fraction %= digit, digit /= 10) Append([(byte)('0' + (fraction / digit))]);
        }
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - Length < length) Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + length));
        return _bytes.AsSpan(Length);
    }
}
