using KpiPapers.Domain;

namespace KpiPapers.Exports.Cells;

/// <summary>A checked cell. Only the field that its column's type fills is meaningful; words stay in the file until they are asked for.</summary>
internal struct Cell
{
    public Gap Gap;
    public NumberSign Sign;
    public int UnitStart;   // where in the text a unit in words begins, after the number; 0 where there is none
    public Amount Amount;   // of a duration the seconds
    public int Choice;   // the index in the column's values
    public DateOnly Day;   // of a month or a quarter the first
    public int Second;   // of the day in London, where the cell has a time
    public Repeated Repeated;   // which of the two it is where clocks show that time twice
    public Quarter? Quarter;
    public Indicator? Indicator;

    /// <summary>Whether nothing stands there, or a word that says so: never zero.</summary>
    public readonly bool IsBlank => Gap is not Gap.None;

    /// <summary>Whether it is such a word, as N/A or a dash.</summary>
    public readonly bool IsMarked => Gap is Gap.Word or Gap.Closed;

    /// <summary>Whether the word is Closed.</summary>
    public readonly bool IsClosed => Gap is Gap.Closed;

    public decimal Number
    {
        readonly get => Amount.Number;
        set => Amount = new(value);
    }
}

/// <summary>Why a cell holds no value.</summary>
internal enum Gap : byte
{
    /// <summary>It holds one.</summary>
    None,

    /// <summary>Nothing stands there.</summary>
    Empty,

    /// <summary>A word says that there is none.</summary>
    Word,

    /// <summary>A word says that there was nothing to measure.</summary>
    Closed,
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
