using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class DayOrderTests
{
    [Fact]
    public void Days_come_first_where_nothing_tells()
    {
        var file = new OneFile();

        Assert.Equal(new DateOnly(2020, 7, 1), file.Day("01/07/2020"));
        Assert.False(file.Style.TakeTurn());
        Assert.Equal("nothing tells whether days or months come first, so days are read day first", file.Style.DaysNote);
    }

    [Fact]
    public void A_day_over_twelve_in_the_second_place_turns_the_days_before_it()
    {
        var file = new OneFile();

        Assert.Equal(new DateOnly(2020, 7, 1), FileStyle.Turned(file.Day("07/01/2020")));
        Assert.False(file.Style.TakeTurn());
        Assert.Equal(new DateOnly(2020, 7, 13), file.Day("07/13/2020"));
        Assert.True(file.Style.TakeTurn());
        Assert.False(file.Style.TakeTurn());
        Assert.Equal(new DateOnly(2020, 7, 2), file.Day("07/02/2020"));
        Assert.Equal(new DateOnly(2020, 7, 7), file.Day("7/7/2020"));
        Assert.Equal("days are written month first", file.Style.DaysNote);
    }

    [Fact]
    public void Nothing_is_turned_where_no_day_was_read_before()
    {
        var file = new OneFile();
        file.Day("07/07/2020");
        file.Day("07/13/2020");

        Assert.False(file.Style.TakeTurn());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_file_of_months_first_comes_to_the_same_days(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var days = Enumerable.Range(0, random.Next(1, 30)).Select(_ => new DateOnly(2020, random.Next(1, 13), random.Next(1, 14))).ToList();

            var read = Read(days.Select(day => $"{day:MM/dd/yyyy}"));

            Assert.Equal(days.Any(day => day.Day > 12) ? days : days.Select(FileStyle.Turned), read);
            Assert.Equal(days, Read(days.Select(day => $"{day:dd/MM/yyyy}")));
        }
    }

    [Theory]
    [InlineData("13/07/2020", "07/13/2020", "Here the month comes before the day, but in row 2 the day comes before the month.")]
    [InlineData("2020-07-01", "07/13/2020", "Here the month comes before the day, but in row 2 the year comes first.")]
    [InlineData("1 July 2020", "07/13/2020", "Here the month comes before the day, but in row 2 the month is a word.")]
    [InlineData("07/13/2020", "13/07/2020", "Here the day comes before the month, but in row 2 the month comes before the day.")]
    [InlineData("07/13/2020", "2020-07-01", "Here the year comes first, but in row 2 the month comes before the day.")]
    [InlineData("07/13/2020", "01-Jul-20", "Here the month is a word, but in row 2 the month comes before the day.")]
    [InlineData("07/13/2020", "07/32/2020", "There is no such day.")]
    [InlineData("07/13/2020", "13/14/2020", "There is no month 13.")]
    public void A_file_that_writes_days_in_two_orders_is_refused(string first, string second, string wrong)
    {
        var file = new OneFile();
        file.Day(first);

        Assert.Equal(wrong, file.Wrong(ColumnType.Date, second));
    }

    [Fact]
    public void Days_that_cannot_be_turned_rule_out_that_months_come_first()
    {
        var file = new OneFile();
        file.Day("01/07/2020");
        file.Day("2020-07-02");

        Assert.Equal("Here the month comes before the day, but in row 3 the year comes first.", file.Wrong(ColumnType.Date, "07/13/2020"));
        Assert.False(file.Style.TakeTurn());
    }

    [Fact]
    public void A_month_in_words_before_the_day_is_no_reason_to_read_numbers_so()
    {
        var file = new OneFile();
        file.Day("Jul 13, 2020");

        Assert.Equal(new DateOnly(2020, 7, 1), file.Day("01/07/2020"));
        Assert.Null(file.Style.DaysNote);
        Assert.Equal("Here the month comes before the day, but in row 2 the month is a word.", file.Wrong(ColumnType.Date, "07/13/2020"));
    }

    [Fact]
    public void A_time_zone_settles_the_order_as_summer_may_be_turned_into_winter()
    {
        var file = new OneFile();
        file.Read(ColumnType.DateTime, "03/04/2020T23:30Z");

        Assert.Equal("Here the month comes before the day, but in row 2 the day comes before the month.", file.Wrong(ColumnType.Date, "07/13/2020"));
    }

    [Fact]
    public void The_first_and_last_days_of_months_tell_the_order()
    {
        var file = new OneFile();
        file.Day("03/04/2020");

        Assert.Equal(new DateOnly(2020, 1, 1), file.Read(ColumnType.Month, "01/01/2020").Day);
        Assert.StartsWith("nothing tells", file.Style.DaysNote, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 7, 1), file.Read(ColumnType.Month, "07/01/2020").Day);
        Assert.True(file.Style.TakeTurn());
        Assert.Equal(new DateOnly(2020, 2, 1), file.Read(ColumnType.Month, "02/29/2020").Day);
        Assert.Equal("Here the day comes before the month, but in row 4 the month comes before the day.", file.Wrong(ColumnType.Month, "01/07/2020"));
    }

    [Fact]
    public void Weekdays_tell_the_order()
    {
        var file = new OneFile();

        Assert.Equal(new DateOnly(2020, 1, 7), file.Day("Tue 01/07/2020"));
        Assert.Equal("days are written month first", file.Style.DaysNote);
    }

    private static List<DateOnly> Read(IEnumerable<string> texts)
    {
        var (file, read) = (new OneFile(), new List<DateOnly>());
        foreach (var text in texts)
        {
            var day = file.Day(text);
            if (file.Style.TakeTurn()) read = [.. read.Select(FileStyle.Turned)];
            read.Add(day);
        }
        return read;
    }
}
