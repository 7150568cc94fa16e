using System.Collections.Immutable;

namespace KpiPapers.Domain.Editions;

/// <summary>What a paper printed when it was issued: later changes are told by comparison with it.</summary>
/// <param name="On">The day of issue, in London.</param>
/// <param name="Figures">The figures of its own quarter, in the paper's order.</param>
/// <param name="Files">The files that it rests on, in the paper's order.</param>
public sealed record IssuedEdition(DateOnly On, ImmutableArray<PrintedFigure> Figures, ImmutableArray<PrintedFile> Files)
{
    /// <summary>What is different from the edition before it, and why, as sentences; empty for the first.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}

/// <summary>A figure as a paper printed it.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Text">With its unit, or why there was none: <c>6.4%</c>, <c>No Data</c>.</param>
/// <param name="Judgement">Its colour; null for none.</param>
public sealed record PrintedFigure(string Indicator, string Text, Judgement? Judgement);

/// <summary>A file that a paper rests on.</summary>
/// <param name="FileName">The name under which it was dropped.</param>
/// <param name="Sha256">Of its bytes, in lower-case hexadecimal.</param>
/// <param name="UsedFor">What it gives, as a phrase: <c>CSU10, CSU11</c>.</param>
public sealed record PrintedFile(string FileName, string Sha256, string UsedFor);
