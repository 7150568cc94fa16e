namespace KpiPapers.Pdf;

/// <summary>
/// A picture at the left of the text, never parted: a chart, say. <see cref="SvgWriter"/> makes the same of it for a web page.
/// </summary>
/// <param name="Picture">
/// What is drawn; no larger than the text area, which is 471 by 709 points on an upright page and 717 by 463 on one on its long side.
/// </param>
/// <param name="AlternativeText">What a screen reader says in the picture's place; may not be empty.</param>
public sealed record Figure(Picture Picture, string AlternativeText) : Block;
