using KpiPapers.Domain;

namespace KpiPapers.Exports.Cells;

/// <summary>A checked cell. Only the field that its column's type fills is meaningful; words stay in the file until they are asked for.</summary>
internal struct Cell
{
    public bool IsBlank;    // nothing stands there, or a word that says so: never zero
    public bool IsMarked;   // it is such a word, as N/A or a dash; the cell is blank as well
    public bool IsClosed;   // the word is Closed; the cell is blank and marked as well
    public NumberSign Sign;
    public int UnitStart;   // where in the text a unit in words begins, after the number; 0 where there is none
    public Amount Amount;   // of a duration the seconds
    public int Choice;   // the index in the column's values
    public DateOnly Day;   // of a month or a quarter the first
    public int Second;   // of the day in London, where the cell has a time
    public Repeated Repeated;   // which of the two it is where clocks show that time twice
    public Quarter? Quarter;
    public Indicator? Indicator;

    public decimal Number
    {
        readonly get => Amount.Number;
        set => Amount = new(value);
    }
}

/// <summary>Which hour a time belongs to where clocks show it twice, because they go back.</summary>
internal enum Repeated
{
    /// <summary>The cell does not say.</summary>
    Unknown,
    First,
    Second,
}

/// <summary>The sign that a number stands with.</summary>
internal enum NumberSign
{
    None,
    Percent,
    Pound,

    /// <summary>No sign, but colons: the number is that of its seconds.</summary>
    Clock,
}
