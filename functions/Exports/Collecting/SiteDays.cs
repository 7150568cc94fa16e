namespace KpiPapers.Exports.Collecting;

/// <summary>The sums of one site, by day.</summary>
/// <param name="figures">How many figures are summed.</param>
internal sealed class SiteDays(int figures)
{
    private DateOnly _latest = DateOnly.MinValue;   // rows mostly come day after day
    private Sum[] _sums = [];

    public Dictionary<DateOnly, Sum[]> Days { get; } = [];

    /// <summary>The sums of a day, one for each figure.</summary>
    public Sum[] On(DateOnly day)
    {
        if (day == _latest) return _sums;
        if (!Days.TryGetValue(day, out var sums)) Days[day] = sums = new Sum[figures];
        (_latest, _sums) = (day, sums);
        return sums;
    }
}
