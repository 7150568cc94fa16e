using System.Collections.Immutable;

namespace KpiPapers.Exports.Sheets;

/// <summary>The layouts that a file may have, told apart by their headings.</summary>
internal interface ILayouts
{
    /// <summary>Says how to read the rows under these headings; null when this is not a row of headings.</summary>
    SheetLayout? Recognise(long row, ImmutableArray<string> headings);

    /// <summary>Says why no row could be recognised as headings.</summary>
    void ReportUnrecognised();
}
