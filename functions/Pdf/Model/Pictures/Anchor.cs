namespace KpiPapers.Pdf;

/// <summary>Which part of a <see cref="Label"/> stands at its point.</summary>
public enum Anchor
{
    /// <summary>The beginning: the words run to the right of it.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The end: the words run up to it.</summary>
    End,
}
