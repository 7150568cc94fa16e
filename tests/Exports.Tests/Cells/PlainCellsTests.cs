using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

/// <summary>A cell that is read plainly, without asking for more, is what asking for more makes of it as well.</summary>
public sealed class PlainCellsTests
{
    private const int Cases = 20_000;

    private static readonly ImmutableArray<Column> Numbers =
    [
        OneFile.Column(ColumnType.Number),
        OneFile.Column(ColumnType.WholeNumber) with { Min = 0, Max = 500 },
        OneFile.Column(ColumnType.Percent) with { Max = 100 },
        OneFile.Column(ColumnType.Duration),
        OneFile.Column(ColumnType.Duration) with { Unit = DurationUnit.Minutes, Min = 60 },
        OneFile.Column(ColumnType.Duration) with { Unit = DurationUnit.Hours },
        OneFile.Column(ColumnType.Duration) with { IsClock = true },
    ];

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Numbers_are(char separator)
    {
        var (random, plain) = (new Random(1), 0);
        for (var i = 0; i < Cases; i++)
        {
            var column = Numbers[random.Next(Numbers.Length)];
            var text = Encoding.UTF8.GetBytes(AnyNumber(random));
            var (cell, other) = (default(Cell), default(Cell));
            if (!NumberCells.TryPlain(column, text, ref cell)) continue;
            plain++;

            Assert.Null(new NumberCells(new FileStyle(separator)).Read(column, text, row: 2, ref other));
            Assert.Equal((other.Number, other.Sign, other.UnitStart, other.Gap), (cell.Number, cell.Sign, cell.UnitStart, cell.Gap));
        }
        Assert.InRange(plain, Cases / 10, Cases);
    }

    [Theory]
    [InlineData("25/07/2020", "d")]
    [InlineData("07/25/2020", "M")]
    public void Days_are(string settling, string first)
    {
        var (random, plain) = (new Random(2), 0);
        for (var i = 0; i < Cases; i++)
        {
            var use = (DayUse)random.Next(3);
            var text = Encoding.UTF8.GetBytes(AnyDay(random, first));
            var (order, others) = (Settled(settling), Settled(settling));
            var (cell, other) = (default(Cell), default(Cell));
            if (!DayText.TryPlain(text, use, order, ref cell)) continue;
            plain++;

            Assert.Null(DayText.Read(text, use, row: 3, others, ref other));
            Assert.Equal((other.Day, other.Second, other.Repeated), (cell.Day, cell.Second, cell.Repeated));
        }
        Assert.InRange(plain, Cases / 10, Cases);
    }

    [Fact]
    public void Words_are()
    {
        var column = OneFile.Column(ColumnType.Choice) with { Values = ["Answered", "Abandoned", "Caf\u00E9", "answered late"] };

        foreach (var word in column.Values.Concat(["ANSWERED", "Answered ", "Cafe", "", "Late"]))
            if (ChoiceCells.FindPlain(column, Encoding.UTF8.GetBytes(word)) is >= 0 and var place)
                Assert.Equal(place, ChoiceCells.Find(column, Encoding.UTF8.GetBytes(word)));
        Assert.Equal([0, 1, 2, 3], column.Values.Select(word => ChoiceCells.FindPlain(column, Encoding.UTF8.GetBytes(word))));
    }

    private static string AnyNumber(Random random)
    {
        var digits = new string([.. Enumerable.Range(0, random.Next(1, random.Next(3) == 0 ? 20 : 5)).Select(_ => (char)('0' + random.Next(10)))]);
        return random.Next(8) == 0 ? digits.Insert(random.Next(digits.Length + 1), ",.-% :'E".Substring(random.Next(8), 1)) : digits;
    }

    private static string AnyDay(Random random, string first)
    {
        var (year, month, day) = (random.Next(1940, 2110), random.Next(0, 14), random.Next(0, 33));
        var text = random.Next(3) == 0 ? $"{year}-{month:00}-{day:00}" : first == "d" ? $"{day:00}/{month:00}/{year}" : $"{month:00}/{day:00}/{year}";
        text += random.Next(4) switch
        {
            0 => "",
            1 => string.Create(CultureInfo.InvariantCulture, $" {random.Next(26):00}:{random.Next(62):00}"),
            2 => string.Create(CultureInfo.InvariantCulture, $"T{random.Next(26):00}:{random.Next(62):00}:{random.Next(62):00}"),
            _ => string.Create(CultureInfo.InvariantCulture, $" {random.Next(26):00}:{random.Next(62):00}:{random.Next(62):00}"),
        };
        return random.Next(10) == 0 ? text.Remove(random.Next(text.Length), 1) : text;
    }

    private static DayOrder Settled(string text)
    {
        var (order, cell) = (new DayOrder(), default(Cell));
        Assert.Null(DayText.Read(Encoding.UTF8.GetBytes(text), DayUse.Day, row: 2, order, ref cell));
        return order;
    }
}
