using System.Collections.Immutable;

namespace KpiPapers.Papers.Model;

/// <summary>A file behind the paper.</summary>
/// <param name="FileName">The name under which it was dropped.</param>
/// <param name="Rows">Its data rows.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="UsedFor">What it gives: the codes of indicators, those that it has comments on, the titles of tables, the sections that it has words for.</param>
public sealed record BackgroundPaper(string FileName, long Rows, string Sha256, ImmutableArray<string> UsedFor);
