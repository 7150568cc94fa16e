using System.Runtime.CompilerServices;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Syntax;

/// <summary>The pieces of an interpolated string on their way into a <see cref="ByteWriter"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct Appended
{
    private readonly ByteWriter _bytes;

    /// <summary>Called by the compiler, which also says how much is to come.</summary>
    public Appended(int literalLength, int formattedCount, ByteWriter bytes) => (_, _, _bytes) = (literalLength, formattedCount, bytes);

    public void AppendLiteral(string ascii) => _bytes.Append(ascii);

    public void AppendFormatted(string ascii) => _bytes.Append(ascii);

    public void AppendFormatted(int number) => _bytes.Append(number);

    public void AppendFormatted(double number) => _bytes.Append(number);

    public void AppendFormatted(Color color) => _bytes.Append($"{color.Red / 255d} {color.Green / 255d} {color.Blue / 255d}");

    /// <summary>A rectangle (ISO 32000-1, 7.9.5).</summary>
    public void AppendFormatted(Rectangle box) => _bytes.Append($"[{box.Left} {box.Bottom} {box.Right} {box.Top}]");
}
