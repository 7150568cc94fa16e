namespace KpiPapers.Pdf.Drawing;

/// <summary>The pattern of dashed lines.</summary>
internal static class Dashes
{
    /// <summary>The lengths of a dash and of the gap after it, in points.</summary>
    public static (double Dash, double Gap) Of(double thickness) => (4 * thickness, 3 * thickness);
}
