using KpiPapers.Domain;

namespace KpiPapers.Exports.Cells;

/// <summary>A checked cell. Only the field that its column's type fills is meaningful; words stay in the file until they are asked for.</summary>
internal struct Cell
{
    public bool IsBlank;
    public decimal Number;
    public int Choice;   // the index in the column's values
    public DateOnly Day;   // of a month or a quarter the first
    public Quarter? Quarter;
    public Indicator? Indicator;
}
