using System.Text.Json.Serialization;

namespace KpiPapers.Papers.Model;

/// <summary>A file behind a figure.</summary>
/// <param name="Figure">The indicator's code and the months.</param>
/// <param name="FileName">The name under which it was dropped.</param>
/// <param name="Rows">Its data rows.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Received">
/// The day on which it was dropped, in London. Not part of <see cref="PaperHash"/>: the same file dropped again makes no new version.
/// </param>
public sealed record FigureSource(string Figure, string FileName, long Rows, string Sha256, [property: JsonIgnore] DateOnly Received);
