using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class DecimalSignTests
{
    [Theory]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("6,4", 6.4)]
    [InlineData(",5", 0.5)]
    [InlineData("0,123", 0.123)]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("1234,567", 1234.567)]
    public void Where_semicolons_part_the_columns_a_comma_parts_off_decimals(string text, double number)
    {
        var file = new OneFile(';');

        Assert.Equal((decimal)number, file.Read(ColumnType.Number, text).Number);
        Assert.Equal("This number has a decimal point, but the number in row 2 has a decimal comma.", file.Wrong(ColumnType.Number, "6.4"));
        Assert.Equal(1.234m, file.Read(ColumnType.Number, "1,234").Number);
        Assert.Equal(1234m, file.Read(ColumnType.Number, "1.234").Number);
    }

    [Theory]
    [InlineData("6.4", 6.4)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1,234,567", 1_234_567)]
    [InlineData("0.123", 0.123)]
    public void A_decimal_point_is_one_where_no_number_has_a_decimal_comma(string text, double number)
    {
        var file = new OneFile(';');

        Assert.Equal((decimal)number, file.Read(ColumnType.Number, text).Number);
        Assert.Equal("This number has a decimal comma, but the number in row 2 has a decimal point.", file.Wrong(ColumnType.Number, "6,4"));
        Assert.Equal(1234m, file.Read(ColumnType.Number, "1,234").Number);
        Assert.Null(file.Style.Undecided);
    }

    [Fact]
    public void A_number_that_could_be_two_is_none_where_decimal_points_follow()
    {
        var file = new OneFile(';');
        file.Read(ColumnType.Number, "1,234");

        Assert.Equal("This number has a decimal point, so the comma or point in row 2 could mean either.", file.Wrong(ColumnType.Number, "6.4"));
    }

    [Fact]
    public void A_number_that_could_be_two_is_a_problem_where_nothing_tells()
    {
        var file = new OneFile(';');
        file.Read(ColumnType.Number, "12");
        file.Read(ColumnType.Number, "1,234");
        file.Read(ColumnType.Number, "2.345");

        Assert.Equal(
            new(3, "Column", "1,234", "This could be 1.234 or 1234, and nothing in the file tells which.",
                "a number without anything at its thousands, and with a decimal sign only where it has decimals"),
            file.Style.Undecided);
        file.Read(ColumnType.Number, "6,4");
        Assert.Null(file.Style.Undecided);
    }

    [Theory]
    [InlineData('\t')]
    [InlineData('|')]
    public void Under_tabs_and_bars_a_comma_stands_at_the_thousands_where_nothing_tells(char separator)
    {
        var file = new OneFile(separator);

        Assert.Equal(1234, file.Read(ColumnType.Number, "1,234").Number);
        Assert.Null(file.Style.Undecided);
        Assert.Equal(6.4m, file.Read(ColumnType.Number, "6.4").Number);
        Assert.Equal(1.234m, file.Read(ColumnType.Number, "1.234").Number);
        Assert.Equal("This number has a decimal comma, but the number in row 3 has a decimal point.", file.Wrong(ColumnType.Number, "79,33"));
    }

    [Fact]
    public void Under_tabs_one_decimal_comma_proves_the_others()
    {
        var file = new OneFile('\t');

        Assert.Equal(79.33m, file.Read(ColumnType.Number, "79,33").Number);
        Assert.Equal(1.234m, file.Read(ColumnType.Number, "1,234").Number);
        Assert.Equal(1234, file.Read(ColumnType.WholeNumber, "1.234").Number);
        Assert.Equal("This number has a decimal point, but the number in row 2 has a decimal comma.", file.Wrong(ColumnType.Number, "6.4"));
    }

    [Fact]
    public void Under_tabs_a_number_that_could_be_two_is_none_where_decimal_commas_follow()
    {
        var file = new OneFile('\t');
        file.Read(ColumnType.Number, "1,234");

        Assert.Equal("This number has a decimal comma, so the comma or point in row 2 could mean either.", file.Wrong(ColumnType.Number, "79,33"));
    }

    [Theory]
    [InlineData("1,234", null)]
    [InlineData("1.234", "This is not a whole number.")]
    public void Under_tabs_whole_numbers_have_commas_at_their_thousands(string text, string? wrong)
    {
        var file = new OneFile('\t');

        Assert.Equal(wrong, file.Wrong(ColumnType.WholeNumber, text));
        Assert.Equal(6.4m, file.Read(ColumnType.Number, "6.4").Number);
        Assert.Equal(wrong, file.Wrong(ColumnType.WholeNumber, text));
    }

    [Theory]
    [InlineData("1.234", "6,4", 6.4)]
    [InlineData("1,234", "6.4", 6.4)]
    public void Whole_numbers_tell_as_only_one_reading_is_whole(string whole, string number, double value)
    {
        var file = new OneFile(';');

        Assert.Equal(1234, file.Read(ColumnType.WholeNumber, whole).Number);
        Assert.Equal((decimal)value, file.Read(ColumnType.Number, number).Number);
    }

    [Theory]
    [InlineData("1.234,5.6")]
    [InlineData("1,23,4")]
    [InlineData("1.23,4")]
    [InlineData("6,")]
    public void What_is_a_number_in_no_way_is_refused(string text) => Assert.Equal("This is not a number.", new OneFile(';').Wrong(ColumnType.Number, text));

    [Fact]
    public void A_figure_is_right_or_its_file_is_refused()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var (file, hasComma, isRefused, isWrong) = (new OneFile(';'), random.Next(2) == 0, false, false);
            for (var row = 0; row < random.Next(1, 6); row++)
            {
                var number = random.Next(10_000_000) / (decimal)Math.Pow(10, random.Next(5));
                var text = number.ToString(random.Next(2) == 0 ? "#,##0.####" : "0.####");
                if (hasComma) text = text.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
                isRefused |= file.Wrong(OneFile.Column(ColumnType.Number), text, out var cell) is not null;
                isWrong |= cell.Number != number;
            }

            Assert.True(!isWrong || isRefused || file.Style.Undecided is not null);
            Assert.False(isRefused && hasComma);
        }
    }
}
