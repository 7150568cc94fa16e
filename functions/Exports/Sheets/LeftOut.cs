using System.Globalization;

namespace KpiPapers.Exports.Sheets;

/// <summary>The rows of a file that are not rows of data, so that its receipt can say which were left out.</summary>
internal sealed class LeftOut
{
    private const int MostNamed = 8;

    private readonly Kind _totals = new();
    private readonly Kind _summaries = new();
    private readonly Kind _notes = new();
    private readonly Kind _headings = new();

    /// <summary>The first row of totals; 0 for none.</summary>
    public long FirstTotals => _totals.First;

    public void Totals(long row) => _totals.Add(row);

    public void Summary(long row) => _summaries.Add(row);

    public void Note(long row) => _notes.Add(row);

    public void Headings(long row) => _headings.Add(row);

    public IEnumerable<string> Words()
    {
        if (_totals.Count > 0) yield return $"{_totals.Words("states totals", "state totals")}, which agree with the rows";
        if (_summaries.Count > 0) yield return $"{_summaries.Words("was", "were")} left out: averages and the like";
        if (_headings.Count > 0) yield return $"{_headings.Words("repeats", "repeat")} the headings";
        if (_notes.Count > 0) yield return $"{_notes.Words("was", "were")} left out: notes, no data";
    }

    private sealed class Kind
    {
        private readonly List<(long First, long Last)> _runs = [];

        public long Count { get; private set; }

        public long First => _runs.Count == 0 ? 0 : _runs[0].First;

        public void Add(long row)
        {
            Count++;
            if (_runs.Count > 0 && _runs[^1].Last == row - 1) _runs[^1] = (_runs[^1].First, row);
            else if (_runs.Count <= MostNamed) _runs.Add((row, row));
        }

        public string Words(string one, string many)
        {
            var named = _runs.Take(MostNamed).Select(run => run.First == run.Last ? Number(run.First) : $"{Number(run.First)} to {Number(run.Last)}").ToList();
            var rows = _runs.Count > MostNamed ? $"{string.Join(", ", named)} and others, {Number(Count)} in all," : Cells.Words.All(named);
            return Count == 1 ? $"row {rows} {one}" : $"rows {rows} {many}";
        }

        private static string Number(long row) => row.ToString("#,##0", CultureInfo.InvariantCulture);
    }
}
