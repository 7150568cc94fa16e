using System.Text;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>Reads cell after cell as the rows of one file, from row 2 on.</summary>
internal sealed class OneFile(char separator = ',')
{
    private readonly CellReader _reader = new(Catalogue.Default, new FileStyle(separator));
    private long _row = 1;

    public FileStyle Style => _reader.Style;

    public static Column Column(ColumnType type) => new() { Name = "column", Heading = "Column", Type = type };

    /// <summary>Reads a cell of the next row; null when it is right.</summary>
    public string? Wrong(Column column, string text, out Cell cell) => Wrong(column, Encoding.UTF8.GetBytes(text), out cell);

    public string? Wrong(Column column, ReadOnlySpan<byte> text, out Cell cell)
    {
        cell = default;
        return _reader.Read(column, Words.Trim(text), ++_row, ref cell);
    }

    public string? Wrong(ColumnType type, string text) => Wrong(Column(type), text, out _);

    /// <summary>Reads a cell of the next row that is right.</summary>
    public Cell Read(Column column, string text)
    {
        var wrong = Wrong(column, text, out var cell);
        Assert.True(wrong is null, $"{text}: {wrong}");
        return cell;
    }

    public Cell Read(ColumnType type, string text) => Read(Column(type), text);

    public DateOnly Day(string text) => Read(ColumnType.Date, text).Day;

    /// <summary>What a cell of the column should be.</summary>
    public string Expected(Column column) => _reader.Expected(column, "");
}
