namespace KpiPapers.Pdf;

/// <summary>
/// Text of one look. Spaces and tabs are places to break a line, a line feed always breaks it, a no-break space never does.
/// </summary>
/// <param name="Text">
/// The text; a character that is not in the font needs a <see cref="FontFamily.StandIn"/>, or <see cref="LayoutException"/> names it.
/// </param>
public sealed record Run(string Text)
{
    /// <summary>Whether the letters are bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether the letters are italic.</summary>
    public bool Italic { get; init; }

    /// <summary>An absolute <c>https</c>, <c>http</c> or <c>mailto</c> address that the text leads to; it is then underlined.</summary>
    public string? LinkTo { get; init; }

    /// <summary>Whether a PDF can lead to an address: <see cref="LinkTo"/> takes no other.</summary>
    public static bool CanLeadTo(string address) => Typesetting.LinkAddress.IsPossible(address);

    /// <summary>The letters' colour; null for black, or blue in a link. Keep 4.5 to 1 against white (WCAG 1.4.3).</summary>
    public Color? Color { get; init; }
}
