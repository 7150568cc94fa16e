using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>Atkinson Hyperlegible Next, made by the Braille Institute for low-vision readers; embedded with its licence (OFL 1.1).</summary>
internal static class Typeface
{
    public static FontFamily Family { get; } = new(Load("Regular"), Load("Bold"), Load("Italic"), Load("BoldItalic"))
    {
        StandIn = StandIns.For,
    };

    private static Font Load(string face)
    {
        using var resource = typeof(Typeface).Assembly.GetManifestResourceStream($"{face}.ttf")
            ?? throw new InvalidOperationException($"The typeface's {face} is not in the assembly: build functions/Papers anew.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return Font.Load(bytes);
    }
}
