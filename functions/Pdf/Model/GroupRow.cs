namespace KpiPapers.Pdf;

/// <summary>A row over the whole width that heads the rows below it, up to the next group. It stays on the page of its first row.</summary>
/// <param name="Text">The group's name.</param>
public sealed record GroupRow(string Text) : TableRow;
