namespace KpiPapers.Pdf;

/// <summary>A mark, such as a point of a chart.</summary>
/// <param name="Centre">Where its middle is.</param>
/// <param name="Mark">Its shape and colour.</param>
/// <param name="Size">About its width and height, in points, above 0.</param>
public sealed record Symbol(Point Centre, Mark Mark, double Size) : Shape;
