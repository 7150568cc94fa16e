namespace KpiPapers.Exports.Tests.Seeds;

public sealed class SatisfactionAddsUp(WrittenSeeds written) : IClassFixture<WrittenSeeds>
{
    [Theory]
    [InlineData("2019-20-q2", 1076, 1077, "2019-07")]
    [InlineData("2019-20-q3-illustrative", 1182, 1190, "2019-10")]
    [InlineData("2019-20-q4-illustrative", 1240, 1251, "2020-01")]
    [InlineData("2020-21-q1", 1489, 1491, "2020-04")]
    [InlineData("2020-21-q2", 1094, 1129, "2020-07")]
    public void A_quarter_has_exactly_its_satisfied_customers(string quarter, int satisfied, int responses, string firstMonth)
    {
        var rows = SeedRows.Of(written.PathTo($"satisfaction-{quarter}.csv"));
        var months = rows.Select(row => row["Response received"][..7]).Distinct().ToList();

        Assert.Equal(responses, rows.Count);
        Assert.Equal(satisfied, rows.Count(row => row["How satisfied are you with the service you received?"] is "Very satisfied" or "Fairly satisfied"));
        Assert.Equal(3, months.Count);
        Assert.Equal(firstMonth, months[0]);
        Assert.Distinct(rows.Select(row => row["Response ID"]));
    }
}
