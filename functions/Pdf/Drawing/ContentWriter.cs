using System.Buffers;

namespace KpiPapers.Pdf.Drawing;

/// <summary>The operators of a page, as bytes.</summary>
internal sealed class ContentWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    public ContentWriter Operator(ReadOnlySpan<byte> name)
    {
        _bytes.Write(name);
        _bytes.Write("\n"u8);
        return this;
    }

    public ContentWriter Raw(string ascii)
    {
        var span = _bytes.GetSpan(ascii.Length);
        for (var i = 0; i < ascii.Length; i++) span[i] = (byte)ascii[i];
        _bytes.Advance(ascii.Length);
        return this;
    }

    /// <summary>A number to the thousandth, which no printer resolves, in the shortest form.</summary>
    public ContentWriter Number(double value)
    {
        var thousandths = (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        var span = _bytes.GetSpan(24);
        var at = 0;
        if (thousandths < 0)
        {
            span[at++] = (byte)'-';
            thousandths = -thousandths;
        }
        (thousandths / 1000).TryFormat(span[at..], out var written);
        at += written;
        if (thousandths % 1000 is var fraction and not 0)
        {
            span[at++] = (byte)'.';
            for (var digit = 100; fraction > 0; fraction %= digit, digit /= 10) span[at++] = (byte)('0' + (fraction / digit));
        }
        span[at++] = (byte)' ';
        _bytes.Advance(at);
        return this;
    }

    public ContentWriter Color(Color color) => Number(color.Red / 255d).Number(color.Green / 255d).Number(color.Blue / 255d);

    /// <summary>The look of lines: colour, thickness, round corners, and dashes of the lengths given.</summary>
    public void Stroke(Color color, double thickness, ReadOnlySpan<double> dashes)
    {
        Color(color).Operator("RG"u8);
        Number(thickness).Operator("w 1 j"u8);
        Raw("[");
        foreach (var length in dashes) Number(length);
        Raw("]").Operator(" 0 d"u8);
    }

    /// <summary>A glyph's number as two bytes of a string (ISO 32000-1, 7.3.4.2): half as much to compress as its digits would be.</summary>
    public void Glyph(ushort glyph)
    {
        Byte((byte)(glyph >> 8));
        Byte((byte)glyph);
    }

    private void Byte(byte value)
    {
        var span = _bytes.GetSpan(2);
        var at = 0;
        if (value is (byte)'(' or (byte)')' or (byte)'\\')
        {
            span[at++] = (byte)'\\';
        }
        else if (value == '\r')   // would be read as a line feed
        {
            span[at++] = (byte)'\\';
            value = (byte)'r';
        }
        span[at++] = value;
        _bytes.Advance(at);
    }
}
