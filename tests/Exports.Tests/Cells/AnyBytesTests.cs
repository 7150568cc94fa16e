using System.Text;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class AnyBytesTests
{
    private static readonly string[] Pieces =
    [
        "0", "1", "7", "12", "13", "31", "2020", "999999999", "/", "-", ".", ",", ":", " ", "\u00A0", "'", "(", ")", "%", "£", "+", "#", "E", "T", "Z", "am",
        "PM", "Jul", "September", "Wed", "s", "mins", "hours", "(s)", "and", "\u202F", "–", "é",
    ];

    [Theory]
    [MemberData(nameof(Types))]
    public void Whatever_a_cell_holds_is_read_or_refused(ColumnType type)
    {
        var random = new Random((int)type);
        OneFile[] files = [new(), new(';')];
        var column = OneFile.Column(type) with { MayHaveUnit = random.Next(2) == 0, Values = ["Answered"] };
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(12)];
            random.NextBytes(bytes);
            if (i % 2 == 0) bytes = Encoding.UTF8.GetBytes(string.Concat(random.GetItems(Pieces, random.Next(9))));
            var wrong = files[i % 3 / 2].Wrong(column, bytes, out var cell);

            Assert.True(wrong is not "");
            if (wrong is null && type is ColumnType.Date or ColumnType.DateTime or ColumnType.Month) Assert.True(cell.IsBlank || cell.Day.Year is >= 1950 and <= 2101);
            if (wrong is null && type is ColumnType.DateTime) Assert.InRange(cell.Second, 0, 86_399);
        }
    }

    public static TheoryData<ColumnType> Types => [.. Enum.GetValues<ColumnType>()];
}
