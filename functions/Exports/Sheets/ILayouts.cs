using System.Collections.Immutable;

namespace KpiPapers.Exports.Sheets;

/// <summary>The layouts that a file may have, told apart by their headings.</summary>
internal interface ILayouts
{
    /// <summary>The layout that these headings are those of, or come closest to; null when they come close to none.</summary>
    Recognition? Recognise(Headings headings);

    /// <summary>Says how to read the rows below recognised headings; what stands against it is reported.</summary>
    /// <param name="recognised">The best of all rows and separators.</param>
    /// <param name="above">The lines above the headings, as text.</param>
    SheetLayout? LayOut(Recognition recognised, IReadOnlyList<string> above);

    /// <summary>Says why no row could be recognised as headings.</summary>
    /// <param name="closest">What came closest; null when nothing did.</param>
    /// <param name="separator">The character that separates columns, as far as can be told.</param>
    void ReportUnrecognised(Recognition? closest, char separator);
}

/// <summary>A row of headings and what they were recognised as.</summary>
/// <param name="Match">Where the columns are.</param>
/// <param name="Layout">Which layout it is; for the one who recognised it.</param>
internal sealed record Recognition(HeaderMatch Match, object Layout)
{
    /// <summary>Other layouts that the headings could as well be those of.</summary>
    public ImmutableArray<object> Rivals { get; init; } = [];

    /// <summary>What groups the columns above their headings and is no part of them; null for nothing.</summary>
    public HeadingGroups? Groups { get; init; }

    /// <summary>Whether all columns that must be there are.</summary>
    public bool IsComplete => !Match.Missing.Any();

    /// <summary>The better of two: complete first, then with fewer columns missing, then with more found.</summary>
    public static Recognition? Better(Recognition? one, Recognition? other) =>
        one is null ? other
        : other is null ? one
        : one.Match.Missing.Count() is var missing && other.Match.Missing.Count() is var less && missing != less ? (less < missing ? other : one)
        : other.Match.Matched > one.Match.Matched ? other : one;
}
