namespace KpiPapers.Exports.Sheets;

/// <summary>Takes the rows of a layout, one by one, each with every cell checked by itself.</summary>
internal interface IRowCollector
{
    /// <summary>Takes a row.</summary>
    /// <returns>Whether it is a row of data; false for one that only states totals.</returns>
    bool Add(SheetRow row);

    /// <summary>Whether files of this layout are reports, in which there may be rows of totals and notes besides the data.</summary>
    bool MayHaveTotals => false;

    /// <summary>Checks a row of totals against the rows so far. Its cells need not be right.</summary>
    /// <param name="row">The row.</param>
    /// <param name="label">What it calls itself.</param>
    void AddTotals(SheetRow row, string label) { }

    /// <summary>Checks a line that states how many rows there are.</summary>
    void AddCount(SheetRow row, decimal count) { }

    /// <summary>Swaps day and month of every day so far: the file has turned out to be written month first.</summary>
    void TurnDays() { }
}
