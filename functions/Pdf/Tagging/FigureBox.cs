namespace KpiPapers.Pdf.Tagging;

/// <summary>What a figure's tag knows of it.</summary>
/// <param name="alternative">What a screen reader says in its place.</param>
internal sealed class FigureBox(string alternative)
{
    public string Alternative => alternative;

    /// <summary>Where it was drawn.</summary>
    public Rectangle Box { get; set; }
}
