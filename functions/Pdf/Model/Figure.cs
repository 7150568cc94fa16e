namespace KpiPapers.Pdf;

/// <summary>A picture at the left of the text, never parted: a chart, say. <see cref="SvgWriter"/> makes the same of it for a web page.</summary>
/// <param name="Picture">What is drawn; no wider than the text, which is 471 points on an upright page and 718 on a lying one.</param>
/// <param name="AlternativeText">What a screen reader says in the picture's place; may not be empty.</param>
public sealed record Figure(Picture Picture, string AlternativeText) : Block;
