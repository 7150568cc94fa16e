namespace KpiPapers.Pdf;

/// <summary>A position, in points from a picture's upper left corner.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Downwards.</param>
public readonly record struct Point(double X, double Y);
