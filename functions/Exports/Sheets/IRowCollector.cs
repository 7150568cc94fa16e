namespace KpiPapers.Exports.Sheets;

/// <summary>Takes the rows of a layout, one by one, each with every cell checked by itself.</summary>
internal interface IRowCollector
{
    /// <summary>Takes a row.</summary>
    /// <returns>What it is: <see cref="RowLabel.None"/> for a row of data.</returns>
    RowLabel Add(SheetRow row);

    /// <summary>Whether files of this layout are reports, in which there may be rows of totals and notes besides the data.</summary>
    bool MayHaveTotals => false;

    /// <summary>Checks a row of totals against the rows so far. Its cells need not be right.</summary>
    /// <param name="row">The row.</param>
    /// <param name="label">What it calls itself.</param>
    /// <returns>Whether it states a number that could be checked.</returns>
    bool AddTotals(SheetRow row, string label) => false;

    /// <summary>Whether a row without a label states just what the rows come to, and so is one of totals.</summary>
    bool AreTotals(SheetRow row) => false;

    /// <summary>Checks a line of words that states a total.</summary>
    void AddStated(SheetRow row, StatedNumberOfWords stated) { }

    /// <summary>Notes that the headings are there again.</summary>
    void BeginAgain(long row) { }

    /// <summary>Whether rows before this one are of the same day and site.</summary>
    bool HasBefore(SheetRow row) => false;

    /// <summary>Swaps day and month of every day so far: the file has turned out to be written month first.</summary>
    void TurnDays() { }
}
