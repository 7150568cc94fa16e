namespace KpiPapers.Pdf.Tests.Building;

/// <summary>The product's typeface.</summary>
internal static class TestFonts
{
    public static FontFamily Family { get; } = new(Load("Regular"), Load("Bold"), Load("Italic"), Load("BoldItalic"));

    public static byte[] Bytes(string face)
    {
        using var resource = typeof(TestFonts).Assembly.GetManifestResourceStream($"{face}.ttf")
            ?? throw new InvalidOperationException($"The test assembly has no font {face}.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    private static Font Load(string face) => Font.Load(Bytes(face));
}
