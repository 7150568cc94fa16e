namespace KpiPapers.Domain.Narratives;

/// <summary>Text of one look.</summary>
/// <param name="Text">The words; never empty.</param>
public sealed record TextRun(string Text)
{
    /// <summary>Whether the letters are bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether the letters are italic.</summary>
    public bool Italic { get; init; }

    /// <summary>An absolute <c>https</c>, <c>http</c> or <c>mailto</c> address that the text leads to; null for plain text.</summary>
    public string? LinkTo { get; init; }
}
