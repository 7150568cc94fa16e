using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class NumberTests
{
    private static readonly Column Number = OneFile.Column(ColumnType.Number);

    public static TheoryData<string> Forms =>
    [
        "0.00", "#,##0.00", "+0.00;-0.00", "#,##0.00;(#,##0.00)", "£#,##0.00;-£#,##0.00", "£ #,##0.00;(£#,##0.00)", "#.00;-#.00", "\\'0.00;\\'-0.00",
        "#,##0.00\u00A0", "0.00 £", "0.00;\u22120.00",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_number_is_read_as_it_was_written(string form)
    {
        var random = new Random(form.Length);
        var (points, commas, spaces) = (new OneFile(), new OneFile(';'), new OneFile());
        for (var i = 0; i < 300; i++)
        {
            var number = random.Next(-100_000_000, 100_000_000) / (random.Next(2) == 0 ? 100m : 10_000m);
            number = Math.Round(number, 2);
            var text = number.ToString(form);

            Assert.Equal(number, points.Read(Number, text).Number);
            Assert.Equal(number, commas.Read(Number, text.Replace(',', ';').Replace('.', ',').Replace(';', '.')).Number);
            Assert.Equal(number, spaces.Read(Number, text.Replace(',', '\u202F')).Number);
        }
    }

    [Theory]
    [InlineData("£12,345.60", 12_345.6, NumberSign.Pound)]
    [InlineData("-£5", -5, NumberSign.Pound)]
    [InlineData("£-5", -5, NumberSign.Pound)]
    [InlineData("(£5)", -5, NumberSign.Pound)]
    [InlineData("£(5)", -5, NumberSign.Pound)]
    [InlineData("6.4%", 6.4, NumberSign.Percent)]
    [InlineData("6.4 %", 6.4, NumberSign.Percent)]
    [InlineData("(6.4%)", -6.4, NumberSign.Percent)]
    [InlineData("12", 12, NumberSign.None)]
    public void A_number_keeps_its_sign(string text, double number, object sign)
    {
        var cell = new OneFile().Read(Number with { MayHaveUnit = true }, text);

        Assert.Equal(((decimal)number, (NumberSign)sign), (cell.Number, cell.Sign));
    }

    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("12.0", 12)]
    [InlineData("£12", 12)]
    [InlineData("(12)", -12)]
    public void A_whole_number_may_be_written_with_more(string text, int number) =>
        Assert.Equal(number, new OneFile().Read(ColumnType.WholeNumber, text).Number);

    [Theory]
    [InlineData("10.98%")]
    [InlineData("10.98 %")]
    [InlineData("10.98")]
    [InlineData("'10.98%")]
    public void A_percentage_may_have_its_sign(string text) => Assert.Equal(10.98m, new OneFile().Read(ColumnType.Percent, text).Number);

    [Fact]
    public void Money_is_no_percentage() =>
        Assert.Equal("This is an amount of money, not a percentage.", new OneFile().Wrong(ColumnType.Percent, "£5"));

    [Theory]
    [InlineData("138 seconds", "seconds")]
    [InlineData("0 Second(s)", "Second(s)")]
    [InlineData("138seconds", "seconds")]
    [InlineData("'138 (secs)", "(secs)")]
    [InlineData("£5 million", "million")]
    [InlineData("6.4% of calls", "of calls")]
    [InlineData("138", "")]
    public void A_unit_may_follow_the_number_where_the_column_allows_one(string text, string unit) =>
        Assert.Equal(unit, Unit(new OneFile().Read(Number with { MayHaveUnit = true }, text), text));

    [Theory]
    [InlineData("138 2 seconds")]
    [InlineData("138 ()")]
    [InlineData("138 sec/call")]
    [InlineData("- 5 -")]
    [InlineData("((5))")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("££5")]
    [InlineData("5%%")]
    [InlineData("£5%")]
    [InlineData("--5")]
    [InlineData("'")]
    [InlineData("1 234")]
    [InlineData("1,234\u00A0567")]
    public void What_is_no_number_is_refused(string text) =>
        Assert.Equal("This is not a number.", new OneFile().Wrong(Number with { MayHaveUnit = true }, text, out _));

    private static string Unit(Cell cell, string text) =>
        cell.UnitStart == 0 ? "" : System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text).AsSpan(cell.UnitStart));
}
