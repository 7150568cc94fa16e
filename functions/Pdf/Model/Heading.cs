namespace KpiPapers.Pdf;

/// <summary>
/// A heading, which is also a bookmark. It stays on the page of the block that follows. The document's first heading is of level 1,
/// and none may skip a level on the way down (PDF/UA-1, 7.4.2).
/// </summary>
/// <param name="Level">1 (the largest) to 4.</param>
/// <param name="Text">The heading's words.</param>
public sealed record Heading(int Level, string Text) : Block;
