using KpiPapers.Domain;

namespace KpiPapers.Exports;

/// <summary>A row of a file of sign-offs.</summary>
/// <param name="Row">The row as a spreadsheet numbers it, for messages about a draft that is not the newest or a signature that does not count.</param>
/// <param name="SignOff">What it says; the paper is known, and has a meeting for the quarter.</param>
public sealed record SignOffRow(long Row, SignOff SignOff);
