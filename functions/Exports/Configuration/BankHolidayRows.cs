using System.Collections.Immutable;
using KpiPapers.Domain.Calendar;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Configuration;

/// <summary>Reads <c>bank-holidays.csv</c>: a row for each day on which offices are closed, with what it is called.</summary>
internal sealed class BankHolidayRows : IRowCollector
{
    private const int Day = 0;

    private static readonly ImmutableArray<Column> Columns =
    [
        new() { Name = "date", Heading = "Date", Type = ColumnType.Date },
        new() { Name = "name", Heading = "Name", Type = ColumnType.Text },
    ];

    private readonly Dictionary<DateOnly, long> _rows = [];

    public static ConfigRead<BankHolidays> Read(string fileName, ReadOnlySpan<byte> csv)
    {
        var rows = new BankHolidayRows();
        return ConfigSheet.Read(fileName, csv, Columns, rows, () => new BankHolidays(rows._rows.Keys));
    }

    public RowLabel Add(SheetRow row)
    {
        if (!_rows.TryAdd(row[Day].Day, row.Number)) row.Wrong(Day, $"The day is in row {_rows[row[Day].Day]} already.", "each day once");
        return RowLabel.None;
    }
}
