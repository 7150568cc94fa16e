namespace KpiPapers.Pdf;

/// <summary>A row of a <see cref="Table"/>: a <see cref="CellRow"/> or a <see cref="GroupRow"/>.</summary>
public abstract record TableRow
{
    private protected TableRow()
    {
    }
}
