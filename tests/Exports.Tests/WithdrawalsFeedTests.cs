using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class WithdrawalsFeedTests
{
    [Fact]
    public async Task A_withdrawal_names_a_file_and_says_why()
    {
        var read = await Reading.AcceptedAsync("File or submission,Reason\ncalls-2020-08.csv,\"Wrong site, sent again\"\n\"0c1f\",Test data\n");

        Assert.Equal([new(2, "calls-2020-08.csv", "Wrong site, sent again"), new(3, "0c1f", "Test data")], read.Withdrawals);
        Assert.Empty(read.Entries);
        Assert.Equal("withdrawals", read.Feed.Id);
    }

    [Fact]
    public async Task A_withdrawal_without_a_reason_is_refused() =>
        Assert.Equal(
            new(2, "Reason", "", "The cell is empty.", "words, at most 10,000 characters"),
            await Reading.ProblemAsync("File or submission,Reason\ncalls-2020-08.csv, \n"));
}
