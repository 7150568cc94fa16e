using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Tables;

public sealed class TypesOfValues(StorageAccount account)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<object> Values =>
    [
        "plain", "", "  spaces kept  ", "quotes \" and ' and \\", "line\r\nbreaks\tand tabs", "Llandudno £5 – “naïve” 東京 😀",
        "2020-09-30T00:00:00Z", "12345678901", "true", "--changeset", new string('é', 32_000),
        true, false,
        0, -1, int.MaxValue, int.MinValue,
        0L, 5L, long.MaxValue, long.MinValue,
        0.0, 5.0, -0.1, 93.1, 1e300, 1e-300, double.MaxValue, double.Epsilon, 123456789012345.0,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        new DateTimeOffset(2020, 9, 30, 23, 59, 59, TimeSpan.Zero).AddTicks(9_999_999),
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2020, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)),
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_is_read_back_as_it_was_written(object value)
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value }, Cancellation);

        var read = (await table.GetEntityIfExistsAsync("p", "r", Cancellation)).Value!;

        Assert.Equal(value, read["Value"]);
        Assert.Equal(value.GetType(), read["Value"]!.GetType());
    }

    [Fact]
    public async Task A_row_of_all_types_survives_reading_and_writing_again()
    {
        var table = await account.NewTableAsync();
        var moment = new DateTime(2020, 9, 30, 12, 0, 0, DateTimeKind.Utc);
        var row = new TableEntity("p", "r")
        {
            { "Text", "a" }, { "Truth", true }, { "Small", 1 }, { "Large", 1L << 40 }, { "Real", 2.0 }, { "Moment", moment }, { "Nothing", null },
        };
        await table.AddEntityAsync(row, Cancellation);

        var once = (await table.GetEntityIfExistsAsync("p", "r", Cancellation)).Value!;
        await table.UpdateEntityAsync(once, once.ETag, TableUpdateMode.Replace, Cancellation);
        var twice = (await table.GetEntityIfExistsAsync("p", "r", Cancellation)).Value!;

        Assert.Equal(once.OrderBy(value => value.Key, StringComparer.Ordinal), twice.OrderBy(value => value.Key, StringComparer.Ordinal));
        Assert.Equal(6, twice.Count);
        Assert.Equal("a", twice.GetString("Text"));
        Assert.True(twice.GetBoolean("Truth"));
        Assert.Equal(1, twice.GetInt32("Small"));
        Assert.Equal(1L << 40, twice.GetInt64("Large"));
        Assert.Equal(2.0, twice.GetDouble("Real"));
        Assert.Equal(moment, twice.GetDateTime("Moment"));
        Assert.Null(twice.GetString("Nothing"));
    }

    [Fact]
    public void Absent_values_are_null_whatever_type_is_asked_for()
    {
        var row = new TableEntity("p", "r");

        Assert.Null(row.GetString("X"));
        Assert.Null(row.GetBoolean("X"));
        Assert.Null(row.GetInt32("X"));
        Assert.Null(row.GetInt64("X"));
        Assert.Null(row.GetDouble("X"));
        Assert.Null(row.GetDateTimeOffset("X"));
        Assert.Null(row.GetDateTime("X"));
        Assert.Null(row["X"]);
    }

    [Fact]
    public void A_whole_number_may_be_read_as_a_wider_one()
    {
        var row = new TableEntity("p", "r") { ["Calls"] = 7 };

        Assert.Equal(7L, row.GetInt64("Calls"));
        Assert.Equal(7.0, row.GetDouble("Calls"));
    }

    [Fact]
    public void A_value_of_another_type_is_refused_and_named()
    {
        var row = new TableEntity("p", "r") { ["Calls"] = "seven" };

        var refused = Assert.Throws<InvalidOperationException>(() => row.GetInt32("Calls"));

        Assert.Equal("'Calls' of a stored row is a String where a 32-bit number was expected.", refused.Message);
    }

    public static TheoryData<object, string> Unstorable => new()
    {
        { 93.1m, "Store it as text" },
        { new DateTime(2020, 9, 30, 0, 0, 0, DateTimeKind.Unspecified), "not UTC" },
        { new DateOnly(2020, 9, 30), "is a DateOnly" },
    };

    [Theory]
    [MemberData(nameof(Unstorable))]
    public void What_a_table_cannot_hold_exactly_is_refused_when_it_is_set(object value, string because)
    {
        var row = new TableEntity("p", "r");

        var refused = Assert.Throws<ArgumentException>(() => row["Value"] = value);

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PartitionKey")]
    [InlineData("RowKey")]
    [InlineData("Timestamp")]
    public void A_value_cannot_take_the_name_of_a_key(string name)
    {
        var row = new TableEntity("p", "r");

        Assert.Throws<ArgumentException>(() => row[name] = "x");
    }
}
