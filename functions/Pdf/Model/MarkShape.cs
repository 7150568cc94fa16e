namespace KpiPapers.Pdf;

/// <summary>The outline of a <see cref="Mark"/>.</summary>
public enum MarkShape
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A square, standing flat.</summary>
    Square,

    /// <summary>A square, standing on a corner.</summary>
    Diamond,

    /// <summary>A triangle, point up.</summary>
    Triangle,

    /// <summary>A star with five points.</summary>
    Star,
}
