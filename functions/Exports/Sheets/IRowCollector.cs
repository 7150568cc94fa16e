namespace KpiPapers.Exports.Sheets;

/// <summary>Takes the rows of a layout, one by one, each with every cell checked by itself.</summary>
internal interface IRowCollector
{
    void Add(SheetRow row);
}
