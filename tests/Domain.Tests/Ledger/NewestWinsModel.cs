using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain.Tests.Ledger;

/// <summary>A committed file with everything it says.</summary>
internal sealed record CommittedFile(Submission Submission, ImmutableArray<LedgerEntry> Entries)
{
    public LedgerEntry? On(DateOnly day, string site) => Entries.SingleOrDefault(entry =>
        entry is not LedgerEntry.Covering && entry.Day == day && string.Equals(entry.Dimension, site, StringComparison.OrdinalIgnoreCase));

    public bool Covers(DateOnly day, string site) => Entries.OfType<LedgerEntry.Covering>().Any(range =>
        range.Day <= day && day <= range.LastDay && string.Equals(range.Dimension, site, StringComparison.OrdinalIgnoreCase));
}

/// <summary>
/// The newest-wins rule, written down as slowly as it is explained: the files are laid out newest first, and each day of each site asks one
/// after the other whether it has anything to say. Shares nothing with the ledger but the words.
/// </summary>
internal sealed class NewestWinsModel
{
    private readonly HashSet<string> _sources = [];
    private readonly List<(DateOnly Month, List<LedgerEntry.Measured> Rows)> _months = [];
    private readonly List<DateOnly> _awaited = [];

    public NewestWinsModel(IEnumerable<CommittedFile> files, Calculation calculation)
    {
        var newestFirst = files.Where(file => !file.Entries.IsEmpty)
            .OrderByDescending(file => file.Submission.Dropped)
            .ThenByDescending(file => file.Submission.ETag, StringComparer.Ordinal)
            .ThenByDescending(file => file.Submission.Id, StringComparer.Ordinal).ToList();
        if (newestFirst.Count == 0) return;
        if (newestFirst[0].Entries.OfType<LedgerEntry.Stated>().FirstOrDefault() is { } stated)
        {
            Figure = stated.Figure;
            _sources.Add(newestFirst[0].Submission.Id);
            return;
        }
        newestFirst.RemoveAll(file => file.Submission.Feed != newestFirst[0].Submission.Feed);
        for (var month = 0; month < 3; month++) ReadMonth(newestFirst, Given.Quarter.FirstDay.AddMonths(month));
        if (_months.Count == 0) Figure = _awaited.Count > 0 ? Figure.NoData : Calculate(calculation, []);
        else if (_months.TrueForAll(month => month.Rows.TrueForAll(row => row.IsClosed))) Figure = Figure.NotAssessed;
        else Figure = Calculate(calculation, [.. _months.Select(month => month.Rows)]);
        IsProvisional = _months.Count > 0 && _awaited.Count > 0;
        MonthValues = [.. _months.Select(month => (month.Month, month.Rows.TrueForAll(row => row.IsClosed) ? null : Calculate(calculation, [month.Rows]).Value))];
    }

    public Figure Figure { get; } = Figure.NoData;

    public bool IsProvisional { get; }

    public ImmutableArray<(DateOnly Month, decimal? Value)> MonthValues { get; } = [];

    public IEnumerable<string> Sources => _sources.Order(StringComparer.Ordinal);

    private void ReadMonth(List<CommittedFile> newestFirst, DateOnly first)
    {
        var rows = new List<LedgerEntry.Measured>();
        var stating = new List<string>();
        foreach (var site in newestFirst.SelectMany(file => file.Entries).Select(entry => entry.Dimension).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var covering = new List<CommittedFile?>();
            for (var day = first; day.Month == first.Month; day = day.AddDays(1))
            {
                covering.Add(newestFirst.Find(file => file.Covers(day, site)));
                var deciding = newestFirst.Find(file => file.On(day, site) is not null || file.Covers(day, site));
                if (deciding?.On(day, site) is LedgerEntry.Measured row) rows.Add(row);
                var hasAnything = newestFirst.Exists(file => file.On(day, site) is not null);
                if (hasAnything && deciding?.On(day, site) is null or LedgerEntry.Measured) _sources.Add(deciding!.Submission.Id);   // something was found
            }
            if (covering.TrueForAll(file => file is not null)) stating.AddRange(covering.Select(file => file!.Submission.Id));   // just looked at
        }
        if (rows.Count > 0) _months.Add((first, rows));
        else if (stating.Count == 0) _awaited.Add(first);
        else _sources.UnionWith(stating);
    }

    private static Figure Calculate(Calculation calculation, List<List<LedgerEntry.Measured>> months)
    {
        var rows = months.SelectMany(month => month).ToList();
        var (above, below) = (Above(rows), Below(rows));
        if (calculation is Calculation.Total) return Figure.Of(above);
        if (calculation is Calculation.Smallest) return rows.Min(row => row.Partial.Min) is { } least ? Figure.Of(least) : Figure.NotAssessed;
        if (calculation is Calculation.Largest) return rows.Max(row => row.Partial.Max) is { } most ? Figure.Of(most) : Figure.NotAssessed;
        if (below == 0) return Figure.NotAssessed;
        return calculation switch
        {
            Calculation.Share => new(ValueState.Value, 100 * above / below, above, below),
            Calculation.WeightedMean => Figure.Of(above / below),
            _ => Figure.Of(months.Where(month => Below(month) != 0).Average(month => Above(month) / Below(month))),
        };
    }

    private static decimal Above(List<LedgerEntry.Measured> rows) => rows.Sum(row => row.Partial.Numerator);

    private static decimal Below(List<LedgerEntry.Measured> rows) => rows.Sum(row => row.Partial.Denominator);
}
