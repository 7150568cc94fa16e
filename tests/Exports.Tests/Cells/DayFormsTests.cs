using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class DayFormsTests
{
    public static TheoryData<string> Days =>
    [
        "dd/MM/yyyy", "d/M/yyyy", "dd/MM/yy", "dd-MM-yyyy", "d-M-yy", "dd.MM.yyyy", "d.M.yy", "yyyy-MM-dd", "yyyy/MM/dd", "dd-MMM-yy", "dd-MMM-yyyy",
        "d MMMM yyyy", "d MMM yyyy", "d MMM yy", "dd/MMM/yyyy", "ddd dd/MM/yyyy", "dddd d MMMM yyyy", "dddd, d MMMM yyyy", "ddd d MMM yy", "\\'dd/MM/yyyy",
        "yyyyMMdd", "MMM d yyyy", "MMMM d, yyyy", "MMM dd,yyyy", "ddd, MMM d, yyyy", "dddd MMMM d yyyy",
        "dd/MM/yyyy 00:00", "dd/MM/yyyy 00:00:00", "yyyy-MM-ddT00:00:00", "yyyy-MM-dd 00:00:00.000", "dd/MM/yyyy 12:00 'AM'",
    ];

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_is_read_as_it_was_written(string form)
    {
        var random = new Random(form.Length);
        var file = new OneFile();
        file.Day("31/12/2020");   // so that the order is known

        for (var i = 0; i < 300; i++)
        {
            var day = new DateOnly(2000, 1, 1).AddDays(random.Next(36_500));
            Assert.Equal(day, file.Day(day.ToDateTime(TimeOnly.MinValue).ToString(form)));
        }
    }

    public static TheoryData<string> Times =>
    [
        "dd/MM/yyyy HH:mm:ss", "d/M/yyyy H:mm:ss", "dd/MM/yy hh:mm:ss tt", "dd/MM/yyyy h:mm:sstt", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm:ss.fff",
        "dd-MMM-yy HH:mm:ss", "ddd d MMMM yyyy HH:mm:ss.f", "dd/MM/yyyyTHH:mm:ss",
        "dd/MM/yyyy, HH:mm:ss", "MMM d yyyy  h:mm:sstt", "MMMM d, yyyy HH:mm:ss", "yyyyMMdd HH:mm:ss", "dd-MMM-yy hh.mm.ss.ffffff tt", "d MMMM yyyy, h.mm.ss tt",
    ];

    [Theory]
    [MemberData(nameof(Times))]
    public void A_time_is_read_as_it_was_written(string form)
    {
        var random = new Random(form.Length);
        var file = new OneFile();
        file.Day("31/12/2020");

        for (var i = 0; i < 300; i++)
        {
            var time = new DateTime(2000, 1, 1).AddSeconds(random.NextInt64(36_500 * 86_400L));
            var cell = file.Read(ColumnType.DateTime, time.ToString(form));
            Assert.Equal(time, cell.Day.ToDateTime(TimeOnly.MinValue).AddSeconds(cell.Second));
        }
    }

    [Theory]
    [InlineData("2020-07-01T23:30:00Z", "2020-07-02 00:30")]
    [InlineData("2020-12-31T23:30:00Z", "2020-12-31 23:30")]
    [InlineData("2020-03-29T00:59:00Z", "2020-03-29 00:59")]
    [InlineData("2020-03-29T01:00:00Z", "2020-03-29 02:00")]
    [InlineData("2020-10-25T00:30:00Z", "2020-10-25 01:30")]
    [InlineData("2020-10-25T01:30:00Z", "2020-10-25 01:30")]
    [InlineData("2020-07-01T09:30:00+01:00", "2020-07-01 09:30")]
    [InlineData("2020-07-01 09:30:00.5 +0000", "2020-07-01 10:30")]
    [InlineData("2020-07-01 09:30-05", "2020-07-01 15:30")]
    [InlineData("13/07/2020 9:30 PM UTC", "2020-07-13 22:30")]
    [InlineData("2020/07/01 9:30:00 AM GMT+1", "2020-07-01 09:30")]
    [InlineData("2020/12/01 9:30:00 PM GMT", "2020-12-01 21:30")]
    [InlineData("2020-07-01 09:30 UTC-05:30", "2020-07-01 16:00")]
    [InlineData("2020/07/01 9:30:00 AM BST", "2020-07-01 09:30")]
    [InlineData("01-JUL-20 09.30.00.000000 AM +01:00", "2020-07-01 09:30")]
    public void A_time_of_another_clock_is_told_in_London(string text, string london)
    {
        var cell = new OneFile().Read(ColumnType.DateTime, text);

        Assert.Equal(london, $"{cell.Day.ToDateTime(TimeOnly.MinValue).AddSeconds(cell.Second):yyyy-MM-dd HH:mm}");
    }

    [Theory]
    [InlineData("2020-06-30T23:00:00Z", "2020-07-01")]
    [InlineData("2020-07-01T00:00:00Z", "2020-07-01")]
    [InlineData("2020-07-01T00:00:00+01:00", "2020-07-01")]
    [InlineData("2020-12-01T00:00:00Z", "2020-12-01")]
    [InlineData("1st July 2020", "2020-07-01")]
    [InlineData("22nd Sept 2020", "2020-09-22")]
    [InlineData("1 Sep. 2020", "2020-09-01")]
    [InlineData("Wed. 1 July 2020", "2020-07-01")]
    [InlineData("Jul  1 2020", "2020-07-01")]
    [InlineData("Sept. 1st, 2020", "2020-09-01")]
    [InlineData("20200701 00:00", "2020-07-01")]
    public void A_day_may_come_in_odd_forms(string text, string day) => Assert.Equal(day, $"{new OneFile().Day(text):yyyy-MM-dd}");

    [Theory]
    [InlineData("2020-06-30T22:00:00Z", "This is a day and a time, but only a day is expected here.")]
    [InlineData("1 July", "This is not a day.")]
    [InlineData("July 2020", "This is not a day.")]
    [InlineData("01/07/020", "This is not a day.")]
    [InlineData("01/07/20201", "This is not a day.")]
    [InlineData("01/07/2020x", "This is not a day.")]
    [InlineData("01072020", "This is not a day.")]
    [InlineData("202007010", "This is not a day.")]
    [InlineData("20072020", "There is no month 20.")]
    [InlineData("20200732", "There is no such day.")]
    [InlineData("Jul 1 20", "This is not a day.")]
    [InlineData("Jul 2020", "This is not a day.")]
    [InlineData("Jul 1", "This is not a day.")]
    [InlineData("Jul 12020", "This is not a day.")]
    [InlineData("Jul 01/07/2020", "This is not a day.")]
    [InlineData("July 32, 2020", "There is no such day.")]
    [InlineData("Mon Jul 3 2020", "3 July 2020 is a Friday.")]
    [InlineData("01/07/2020 00.00", "This is not a day.")]
    [InlineData("01-JUL-20 09.30:00", "This is not a day.")]
    [InlineData("2020-07-01 00:00 BST+1", "This is not a day.")]
    [InlineData("2020-07-01 00:00 CEST", "This is not a day.")]
    [InlineData("44013", "This looks like Excel's own count of days. Format the cell as a date, then save as CSV again.")]
    [InlineData("4.4E+04", "Excel shortened this number, so its last digits are lost. Format the cell as Number, then save as CSV again.")]
    [InlineData("Wxd 01/07/2020", "This is not a day.")]
    [InlineData("29 Feb 2019", "There is no such day.")]
    [InlineData("1 July 1949", "The year is not between 1950 and 2100.")]
    [InlineData("2020-07-01T09:30+15:00", "There is no such time.")]
    [InlineData("2020-07-01T09:30+1", "This is not a day.")]
    [InlineData("2020-07-01T9", "This is not a day.")]
    [InlineData("Friday 3 July 2020 00:00 XM", "This is not a day.")]
    [InlineData("Monday 3 July 2020", "3 July 2020 is a Friday.")]
    public void What_is_no_day_is_refused(string text, string wrong) => Assert.Equal(wrong, new OneFile().Wrong(ColumnType.Date, text));
}
