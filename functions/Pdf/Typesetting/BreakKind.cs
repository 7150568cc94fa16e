namespace KpiPapers.Pdf.Typesetting;

/// <summary>Whether a line may end after a glyph.</summary>
internal enum BreakKind : byte
{
    /// <summary>Only if nothing else helps.</summary>
    None,

    /// <summary>Yes: a hyphen, for instance.</summary>
    Allowed,

    /// <summary>Yes, and the glyph is a space, which takes no room at the end of a line.</summary>
    Space,

    /// <summary>It must.</summary>
    Forced,
}
