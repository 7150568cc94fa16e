using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Tables;

public sealed class Queries(StorageAccount account)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_rows_of_a_partition_are_read_however_many_pages_they_fill()
    {
        var table = await account.NewTableAsync();
        var written = Enumerable.Range(0, 1_250).Select(number => TableKey.Join("day", $"{number:0000}")).ToList();
        await FillAsync(table, "CSU10|2020-21 Q2", written);
        await FillAsync(table, "CSU11|2020-21 Q2", written.Take(10));

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"CSU10|2020-21 Q2"}");
        var read = await table.QueryAsync(filter, cancellationToken: Cancellation).Select(row => row.RowKey).ToListAsync(Cancellation);

        Assert.Equal(written, read);
    }

    [Fact]
    public async Task Reading_goes_on_from_a_continuation_token()
    {
        var table = await account.NewTableAsync();
        await FillAsync(table, TableKey.Join("p's + £", "#"), ["a", TableKey.Join("b", "c/d"), "d e", "f+g", "h'i"]);

        var pages = new List<string[]>();
        string? token = null;
        do
        {
            // A new query each time, as a later process would make.
            var page = await table.QueryAsync(maxPerPage: 2, cancellationToken: Cancellation).AsPages(token).FirstAsync(Cancellation);
            pages.Add([.. page.Values.Select(row => row.RowKey)]);
            token = page.ContinuationToken;
        }
        while (token is not null);

        Assert.Equal(["a,b|c~2Fd", "d e,f+g", "h'i"], pages.Select(page => string.Join(',', page)));
    }

    [Fact]
    public async Task Rows_are_found_by_a_range_of_keys()
    {
        var table = await account.NewTableAsync();
        await FillAsync(table, "p", [TableKey.Join("2020-07-01", "s1"), TableKey.Join("2020-07-02", "s1"), TableKey.Join("2020-07-02", "s2"), TableKey.Join("2020-07-03", "s1")]);

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"2020-07-02|"} and RowKey lt {"2020-07-02}"}");
        var read = await table.QueryAsync(filter, cancellationToken: Cancellation).Select(row => row.RowKey).ToListAsync(Cancellation);

        Assert.Equal(["2020-07-02|s1", "2020-07-02|s2"], read);
    }

    public static TheoryData<object> Comparable =>
    [
        "O'Brien's", "' or PartitionKey ne '", "a & b = c + d % e # f ? g / h", "", "£ 東京 😀", true, 5, -5, 5L, long.MaxValue,
        new DateTimeOffset(2020, 9, 30, 12, 0, 0, TimeSpan.Zero).AddTicks(1_234_567),
    ];

    [Theory]
    [MemberData(nameof(Comparable))]
    public async Task A_row_is_found_by_a_value_of_any_type(object value)
    {
        var table = await account.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "right") { ["Value"] = value }, Cancellation);
        await table.AddEntityAsync(new TableEntity("p", "wrong") { ["Value"] = Other(value) }, Cancellation);

        var filter = TableClient.CreateQueryFilter($"Value eq {value}");
        var read = await table.QueryAsync(filter, cancellationToken: Cancellation).Select(row => row.RowKey).ToListAsync(Cancellation);

        Assert.Equal(["right"], read);
    }

    [Fact]
    public void A_filter_is_written_as_the_service_expects()
    {
        var moment = new DateTimeOffset(2020, 7, 1, 0, 30, 0, TimeSpan.FromHours(1));

        var filter = TableClient.CreateQueryFilter($"A eq {"it's"} and B eq {true} and C eq {5} and D eq {5L} and E ge {moment}");

        Assert.Equal("A eq 'it''s' and B eq true and C eq 5 and D eq 5L and E ge datetime'2020-06-30T23:30:00.0000000Z'", filter);
    }

    [Fact]
    public void A_filter_cannot_compare_with_nothing()
    {
        string? nothing = null;

        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {nothing}"));
    }

    [Fact]
    public void A_filter_does_not_compare_floating_point_numbers() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {93.1}"));

    private static object Other(object value) => value switch
    {
        string text => text + "x",
        bool truth => !truth,
        int number => number + 1,
        long number => number - 1,
        DateTimeOffset moment => moment.AddSeconds(1),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static async Task FillAsync(TableClient table, string partition, IEnumerable<string> rows)
    {
        foreach (var some in rows.Chunk(100))
        {
            var additions = some.Select(row => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, row)));
            await table.SubmitTransactionAsync(additions, Cancellation);
        }
    }
}
