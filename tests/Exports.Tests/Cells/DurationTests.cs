using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Cells;

public sealed class DurationTests
{
    private static readonly Column Seconds = OneFile.Column(ColumnType.Duration);
    private static readonly Column Minutes = Seconds with { Unit = DurationUnit.Minutes };
    private static readonly Column HoursAndMinutes = Seconds with { TwoPartsAreHours = true };

    public static TheoryData<string> Forms =>
    [
        "{1:00}:{2:00}:{3:00}", "{1}:{2:00}:{3:00}", "{4}:{3:00}", "{1}h {2}m {3}s", "{1}h{2:00}m{3:00}s", "{4}m {3}s", "{1} hours {2} minutes {3} seconds",
        "{1} hrs, {2} mins and {3} secs", "{0}", "{0} seconds", "{0} Second(s)", "{0}s", "{1:00}:{2:00}:{3:00}.00", "{0:#,##0} secs", "0.{1:00}:{2:00}:{3:00}",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_length_of_time_is_read_as_it_was_written(string form)
    {
        var random = new Random(form.Length);
        var file = new OneFile();
        for (var i = 0; i < 300; i++)
        {
            var seconds = random.Next(form.StartsWith("0.", StringComparison.Ordinal) ? 86_400 : 400_000);
            var text = string.Format(form, seconds, seconds / 3600, seconds / 60 % 60, seconds % 60, seconds / 60);
            Assert.Equal(seconds, file.Read(Seconds, text).Number);
        }
    }

    [Theory]
    [InlineData("26:10:00", 94_200)]
    [InlineData("1.02:10:00", 94_200)]
    [InlineData("1 day 2 hrs 10 mins", 94_200)]
    [InlineData("00:02:18.5", 138.5)]
    [InlineData("2:18,25", 138.25)]
    [InlineData("2.3 minutes", 138)]
    [InlineData("1.5h", 5400)]
    [InlineData("1,138", 1138)]
    [InlineData("'00:02:18", 138)]
    [InlineData(":20", 20)]
    [InlineData("0 days 00:02:18", 138)]
    [InlineData("0 days 00:02:18.500000", 138.5)]
    [InlineData("1 day 02:00:00", 93_600)]
    [InlineData("10000:00:00", 36_000_000)]
    [InlineData("36000000", 36_000_000)]
    [InlineData("2 Days, 2:00:01", 180_001)]
    public void A_length_of_time_has_many_forms(string text, double seconds)
    {
        Assert.Equal((decimal)seconds, new OneFile().Read(Seconds, text).Number);
    }

    [Fact]
    public void A_bare_number_is_in_the_unit_of_its_column()
    {
        Assert.Equal(138, new OneFile().Read(Minutes, "2.3").Number);
        Assert.Equal(120, new OneFile().Read(Minutes, "2").Number);
        Assert.Equal(18, new OneFile().Read(Minutes, "18 secs").Number);
        Assert.Equal(5400, new OneFile().Read(Seconds with { Unit = DurationUnit.Hours }, "1.5").Number);
        Assert.Equal(138, new OneFile(';').Read(Minutes, "2,3").Number);
    }

    [Fact]
    public void Two_parts_are_what_the_heading_says()
    {
        Assert.Equal(138, new OneFile().Read(Seconds, "02:18").Number);
        Assert.Equal(8280, new OneFile().Read(HoursAndMinutes, "02:18").Number);
        Assert.Equal(138, new OneFile().Read(HoursAndMinutes, "00:02:18").Number);
        Assert.Equal("This is not a length of time.", new OneFile().Wrong(HoursAndMinutes, "02:18.5", out _));
        Assert.Equal("This is not a length of time.", new OneFile().Wrong(HoursAndMinutes, ":18", out _));
    }

    [Theory]
    [InlineData("2:8")]
    [InlineData("2:60")]
    [InlineData("1:60:00")]
    [InlineData(":8")]
    [InlineData(":60")]
    [InlineData(":20:18")]
    [InlineData("1 day 24:00:00")]
    [InlineData("1 day 02:18")]
    [InlineData("1 week 02:18:00")]
    [InlineData("1 day02:18:00")]
    [InlineData("1 day 1.02:18:00")]
    [InlineData("2:18:")]
    [InlineData("1:02:03:04")]
    [InlineData("1.26:00:00")]
    [InlineData("1.02:18")]
    [InlineData("18s 2m")]
    [InlineData("2m 2m")]
    [InlineData("1.5h 20m")]
    [InlineData("2m 18")]
    [InlineData("a minute")]
    [InlineData("2 moments")]
    [InlineData("138%")]
    [InlineData("£138")]
    [InlineData("-00:00:05")]
    public void What_is_no_length_of_time_is_refused(string text) =>
        Assert.Equal("This is not a length of time.", new OneFile().Wrong(Seconds, text, out _));

    [Theory]
    [InlineData("-5", "A length of time is not less than 0.")]
    [InlineData("999999999999999999", "This is longer than any length of time here.")]
    [InlineData("36000001", "This is longer than any length of time here.")]
    [InlineData("10001:00:00", "This is longer than any length of time here.")]
    [InlineData("10001 hours", "This is longer than any length of time here.")]
    [InlineData("999999999999999999 days", "This is longer than any length of time here.")]
    [InlineData("99999 days 00:00:00", "This is longer than any length of time here.")]
    [InlineData("999999999.23:59:59", "This is longer than any length of time here.")]
    [InlineData("01/01/1900 02:10:00", "Excel shows a length of time over 24 hours as a day in 1900. Format the cell as [h]:mm:ss, then save as CSV again.")]
    [InlineData("1E+05", "Excel shortened this number, so its last digits are lost. Format the cell as Number, then save as CSV again.")]
    [InlineData("1900-01-01 02:10:00", "Excel shows a length of time over 24 hours as a day in 1900. Format the cell as [h]:mm:ss, then save as CSV again.")]
    [InlineData("12:02:18 AM", "Excel shows this length of time as a time of day. Format the cell as [h]:mm:ss, then save as CSV again.")]
    [InlineData("2:18PM", "Excel shows this length of time as a time of day. Format the cell as [h]:mm:ss, then save as CSV again.")]
    [InlineData("0.001597222", "This looks like a length of time as Excel keeps it, as a fraction of a day. Format the cell as [h]:mm:ss, then save as CSV again.")]
    [InlineData("0.5000", "This looks like a length of time as Excel keeps it, as a fraction of a day. Format the cell as [h]:mm:ss, then save as CSV again.")]
    [InlineData("1.6E-03", "This looks like a length of time as Excel keeps it, as a fraction of a day. Format the cell as [h]:mm:ss, then save as CSV again.")]
    [InlineData("#VALUE!", "The formula in Excel was given words where it needs a number. Correct the formula, then save as CSV again.")]
    public void A_length_of_time_that_went_wrong_is_explained(string text, string wrong) => Assert.Equal(wrong, new OneFile().Wrong(Seconds, text, out _));

    [Fact]
    public void Hours_and_minutes_may_have_many_decimals_where_no_fraction_of_a_day_would_be_so_long()
    {
        Assert.Equal(27.498m, new OneFile().Read(Minutes, "0.4583").Number);
        Assert.Equal("This looks like a length of time as Excel keeps it, as a fraction of a day. Format the cell as [h]:mm:ss, then save as CSV again.", new OneFile().Wrong(Minutes, "0.0016", out _));
        Assert.Equal(0.458m, new OneFile().Read(Seconds, "0.458").Number);
        Assert.Equal(1.0016m, new OneFile().Read(Seconds, "1.0016").Number);
    }

    [Fact]
    public void What_should_have_colons_has_no_decimals()
    {
        var clock = Seconds with { IsClock = true };

        Assert.Equal("This looks like a length of time as Excel keeps it, as a fraction of a day. Format the cell as [h]:mm:ss, then save as CSV again.", new OneFile().Wrong(clock, "0.5", out _));
        Assert.Equal("This looks like a length of time as Excel keeps it, as a fraction of a day. Format the cell as [h]:mm:ss, then save as CSV again.", new OneFile().Wrong(clock, "1.25", out _));
        Assert.Equal(138, new OneFile().Read(clock, "138").Number);
        Assert.Equal(138, new OneFile().Read(clock, "138.0").Number);
        Assert.Equal(138.5m, new OneFile().Read(clock, "138.5 seconds").Number);
    }

    [Fact]
    public void What_to_write_names_the_unit() =>
        Assert.Equal("a length of time such as 00:02:18 or 2m 18s, or a number of minutes, 0 or more", new OneFile().Expected(Minutes with { Min = 0 }));

    [Theory]
    [InlineData("00:00:00 02:18:00 00:05:00", 3, "02:18:00")]
    [InlineData("02:18:00 02:18 01:05:00 1:00:00.0", 2, "02:18:00")]
    [InlineData("02:18:00 01:05:00", 0, "")]
    [InlineData("02:18:00 01:05:00 00:00:01", 0, "")]
    [InlineData("00:18:00 00:05:00 00:01:00", 0, "")]
    [InlineData("1.02:18:00 01:05:00 00:01:00", 0, "")]
    public void Minutes_that_a_spreadsheet_may_have_made_hours_are_asked_about(string cells, int row, string value)
    {
        var file = new OneFile();
        foreach (var text in cells.Split(' ')) file.Read(Seconds, text);

        var warning = file.Style.Warnings.SingleOrDefault();

        Assert.Equal((row, value, row == 0 ? "" : "Column"), ((int)(warning?.Row ?? 0), warning?.Value ?? "", warning?.Column ?? ""));
    }

    [Fact]
    public void Each_column_is_asked_about_by_itself()
    {
        var file = new OneFile();
        var other = Seconds with { Heading = "Other" };
        foreach (var text in (string[])["02:18:00", "01:05:00", "00:30:00"])
        {
            file.Read(Seconds, text);
            file.Read(other, text.Replace(":00", ":01", StringComparison.Ordinal));
        }

        Assert.Equal("Column", Assert.Single(file.Style.Warnings).Column);
    }
}
