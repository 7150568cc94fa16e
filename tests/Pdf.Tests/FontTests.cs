using System.Text;
using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

public sealed class FontTests
{
    [Fact]
    public void Measures_are_those_of_the_file()
    {
        var metrics = TestFonts.Family.BoldItalic.Metrics;

        Assert.Equal("AtkinsonHyperlegibleNext-BoldItalic", metrics.PostScriptName);
        Assert.Equal((1000, 984, -316, 668, 700, -12d), (
            metrics.UnitsPerEm, metrics.Ascent, metrics.Descent, metrics.CapHeight, metrics.Weight, metrics.ItalicAngle));
    }

    [Theory]
    [InlineData('A', 'V')]
    [InlineData('T', 'o')]
    public void Letters_that_lean_towards_each_other_stand_closer(char left, char right)
    {
        var font = TestFonts.Family.Regular;

        Assert.InRange(font.KerningBetween(Glyph(font, left), Glyph(font, right)), -200, -1);
        Assert.Equal(0, font.KerningBetween(Glyph(font, 'H'), Glyph(font, 'H')));
    }

    [Fact]
    public void Only_faces_and_letters_in_use_are_embedded()
    {
        var few = PdfWriter.Write(A.Document(Paragraph.Of("Abc")));
        var many = PdfWriter.Write(A.Document(new Paragraph(
            [new Run("The quick brown fox"), new Run("jumps over") { Bold = true }, new Run("the lazy dog") { Italic = true }])));

        Assert.InRange(few.Length, 1, 8_000);
        Assert.Single(new PdfReader(few).Pages[0].Dictionary.Dictionary("Resources").Dictionary("Font").Keys);
        Assert.Equal(3, new PdfReader(many).Pages[0].Dictionary.Dictionary("Resources").Dictionary("Font").Keys.Count());
    }

    [Fact]
    public void A_subset_holds_the_parts_of_its_letters_and_can_be_loaded_like_the_whole()
    {
        var font = TestFonts.Family.Regular;
        var accented = Glyph(font, 'é');

        var outlines = Table(font.Subset([accented]), "loca");

        var drawn = Enumerable.Range(0, (outlines.Length / 4) - 1)
            .Where(glyph => !outlines.AsSpan(4 * glyph, 4).SequenceEqual(outlines.AsSpan((4 * glyph) + 4, 4)));
        Assert.Contains((int)accented, drawn);
        Assert.InRange(drawn.Count(), 2, 5);   // é, the missing-glyph sign, and what é is put together from
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused_in_words()
    {
        var file = TestFonts.Bytes("Regular");
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var cut = file[..random.Next(file.Length - 4)];

            Assert.StartsWith("The font", Assert.Throws<InvalidDataException>(() => Font.Load(cut)).Message);
        }
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_nothing_else()
    {
        var file = TestFonts.Bytes("Regular");
        var random = new Random(2);
        for (var i = 0; i < 300; i++)
        {
            var damaged = file.ToArray();
            for (var j = 0; j < 20; j++) damaged[random.Next(j % 2 == 0 ? 400 : file.Length)] = (byte)random.Next(256);

            var outcome = Record.Exception(() => Font.Load(damaged));

            Assert.True(outcome is null or InvalidDataException, outcome?.ToString());
        }
    }

    [Theory]
    [InlineData("OTTO")]
    [InlineData("wOF2")]
    [InlineData("")]
    public void A_file_of_another_kind_is_refused(string beginning)
    {
        var file = Encoding.ASCII.GetBytes(beginning.PadRight(100));

        Assert.Equal("The font is not a TrueType file.", Assert.Throws<InvalidDataException>(() => Font.Load(file)).Message);
    }

    [Theory]
    [InlineData(0x0002, "it")]
    [InlineData(0x0302, "it")]
    [InlineData(0x0108, "parts of it")]
    [InlineData(0x0204, "its outlines")]
    public void A_font_that_may_not_be_embedded_is_refused(int bits, string what)
    {
        var file = TestFonts.Bytes("Regular");
        System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(Offset(file, "OS/2") + 8), (ushort)bits);   // fsType

        Assert.Equal(
            $"The font's licence does not allow {what} to be embedded.", Assert.Throws<InvalidDataException>(() => Font.Load(file)).Message);
    }

    private static ushort Glyph(Font font, char letter) =>
        font.TryGetGlyph(letter, out var glyph) ? glyph : throw new InvalidOperationException($"{letter} is not in the font.");

    private static int Offset(byte[] file, string tag) => Entry(file, tag).Offset;

    private static byte[] Table(byte[] file, string tag)
    {
        var (offset, length) = Entry(file, tag);
        return file[offset..(offset + length)];
    }

    private static (int Offset, int Length) Entry(byte[] file, string tag)
    {
        var record = file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(tag));
        return (
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(record + 8)),
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(record + 12)));
    }
}
