namespace KpiPapers.Exports.Narratives;

/// <summary>Why no paper could be found that a text is for.</summary>
/// <param name="IsQuarter">Whether it is the quarter that is wrong, and not the paper's name.</param>
/// <param name="Wrong">What is wrong, as a sentence.</param>
/// <param name="Expected">What there is.</param>
internal sealed record PaperMisfit(bool IsQuarter, string Wrong, string Expected);
