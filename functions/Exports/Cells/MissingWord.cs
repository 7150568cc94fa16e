using System.Text;

namespace KpiPapers.Exports.Cells;

/// <summary>What people write where there is no figure. None of it is zero, and only columns of numbers know it: elsewhere a dash is a dash.</summary>
internal static class MissingWord
{
    /// <summary>Whether a cell says that there is no figure.</summary>
    /// <param name="text">The cell, without spaces around it.</param>
    /// <param name="isClosed">Whether it says that there was no service to measure.</param>
    public static bool Is(ReadOnlySpan<byte> text, out bool isClosed)
    {
        isClosed = Ascii.EqualsIgnoreCase(text, "Closed"u8);
        return isClosed || text.Length switch
        {
            1 => text[0] is (byte)'-' or (byte)'.' or (byte)'*',
            2 => text.SequenceEqual(".."u8) || text.SequenceEqual("--"u8) || Ascii.EqualsIgnoreCase(text, "NA"u8),
            3 => text.SequenceEqual("–"u8) || text.SequenceEqual("—"u8)
                || Ascii.EqualsIgnoreCase(text, "N/A"u8) || Ascii.EqualsIgnoreCase(text, "nil"u8) || Ascii.EqualsIgnoreCase(text, "TBC"u8),
            4 => Ascii.EqualsIgnoreCase(text, "none"u8) || Ascii.EqualsIgnoreCase(text, "null"u8) || Ascii.EqualsIgnoreCase(text, "n.a."u8),
            7 => Ascii.EqualsIgnoreCase(text, "No Data"u8) || Ascii.EqualsIgnoreCase(text, "No Info"u8),
            9 => Ascii.EqualsIgnoreCase(text, "No figure"u8),
            13 => Ascii.EqualsIgnoreCase(text, "Not available"u8),
            _ => false,
        };
    }
}
