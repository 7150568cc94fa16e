namespace KpiPapers.Exports.Collecting;

/// <summary>The sums of one site, by day, and what its columns of numbers come to.</summary>
/// <param name="figures">How many figures are summed.</param>
/// <param name="columns">What its columns of numbers come to: nothing yet.</param>
internal sealed class SiteDays(int figures, ColumnSums columns)
{
    private DateOnly _latest = DateOnly.MinValue;   // rows mostly come day after day
    private DaySums _sums = new(0, 0);

    public Dictionary<DateOnly, DaySums> Days { get; private set; } = [];

    /// <summary>What the columns come to.</summary>
    public ColumnSums Columns { get; } = columns;

    /// <summary>The sums of a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="row">The row that asks, which is noted where it is the day's first.</param>
    public DaySums On(DateOnly day, long row)
    {
        if (day == _latest) return _sums;
        if (!Days.TryGetValue(day, out var sums)) Days[day] = sums = new(figures, row);
        (_latest, _sums) = (day, sums);
        return sums;
    }

    /// <summary>Turns every day into another, under which nothing has been added yet.</summary>
    public void Turn(Func<DateOnly, DateOnly> turned)
    {
        Days = Days.ToDictionary(day => turned(day.Key), day => day.Value);
        _latest = DateOnly.MinValue;
    }
}

/// <summary>The sums of a site's day.</summary>
/// <param name="figures">How many figures are summed.</param>
/// <param name="firstRow">The first row of that day and site.</param>
internal sealed class DaySums(int figures, long firstRow)
{
    public Sum[] Figures { get; } = new Sum[figures];

    public long FirstRow { get; } = firstRow;

    /// <summary>What that row has in the column that says when; empty where there is none.</summary>
    public string FirstCell { get; set; } = "";

    /// <summary>Whether a row said that the service was closed.</summary>
    public bool IsClosed { get; set; }
}
