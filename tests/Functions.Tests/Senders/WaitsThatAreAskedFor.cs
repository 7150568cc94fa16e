using KpiPapers.Functions.Mail;

namespace KpiPapers.Functions.Tests.Senders;

/// <summary>A service says how long to wait in seconds or by a date; a message can wait for at most seven days.</summary>
public sealed class WaitsThatAreAskedFor
{
    private static readonly DateTimeOffset Now = new(2020, 10, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0", "00:00:01")]
    [InlineData("90", "00:01:30")]
    [InlineData("604800", "7.00:00:00")]
    [InlineData("604801", "7.00:00:00")]
    [InlineData("99999999999999999", "7.00:00:00")]
    [InlineData("Thu, 01 Oct 2020 10:30:00 GMT", "01:30:00")]
    [InlineData("Thu, 01 Oct 2020 08:00:00 GMT", "00:00:01")]
    [InlineData("Fri, 01 Jan 2021 00:00:00 GMT", "7.00:00:00")]
    [InlineData("-5", "00:05:00")]
    [InlineData("soon", "00:05:00")]
    [InlineData("", "00:05:00")]
    [InlineData(null, "00:05:00")]
    public void Are_read_from_the_header_and_bounded(string? header, string wait) =>
        Assert.Equal(wait, RetryAfter.Read(header, Now).ToString("c"));
}
