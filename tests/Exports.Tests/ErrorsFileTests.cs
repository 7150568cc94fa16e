using System.Text;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class ErrorsFileTests
{
    [Fact]
    public void A_row_for_each_problem_as_Excel_opens_it()
    {
        var file = ErrorsFile.Write(Rejected(
            [
                new(0, "", "", "There are headings but no rows.", "at least one row under the headings"),
                new(12, "Wait (seconds)", "1, 2 \"3\"", "This is not a number.", "a number such as 12 or 1,234.5"),
            ]));

        Assert.Equal(
            "\uFEFFRow,Column,Value,What is wrong,What was expected\r\n"
            + ",,,There are headings but no rows.,at least one row under the headings\r\n"
            + "12,Wait (seconds),\"1, 2 \"\"3\"\"\",This is not a number.,\"a number such as 12 or 1,234.5\"\r\n",
            Encoding.UTF8.GetString(file));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+44 7700 900123")]
    [InlineData("-1+1")]
    [InlineData("+447700900123")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void No_cell_is_run_as_a_formula(string value)
    {
        var file = Encoding.UTF8.GetString(ErrorsFile.Write(Rejected([new(2, value, value, "Wrong.", "right")])));

        Assert.Contains($"\r\n2,\"'{value}\",\"'{value}\",Wrong.,right\r\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("-12.50")]
    [InlineData("007")]
    public void A_number_stays_as_it_was(string value)
    {
        var file = Encoding.UTF8.GetString(ErrorsFile.Write(Rejected([new(2, "Wait", value, "Wrong.", "right")])));

        Assert.Contains($"\r\n2,Wait,{value},Wrong.,right\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_row_says_how_many_problems_are_not_shown()
    {
        var file = Encoding.UTF8.GetString(ErrorsFile.Write(Rejected([new(2, "a", "b", "Wrong.", "right")], problemCount: 4321)));

        Assert.EndsWith("\r\n,,,\"There are 4,320 further problems.\",these put right first; then the file dropped again\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_can_be_written_as_it_is()
    {
        var read = await Reading.RejectedAsync("Call started,Queue,Outcome,Wait (seconds)\n=1+1,Benefits,Answered,5\n");

        var file = Encoding.UTF8.GetString(ErrorsFile.Write(read));

        Assert.Contains("2,Call started,\"'=1+1\",This is not a day and time.,", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_the_configuration_name_their_files()
    {
        var file = Encoding.UTF8.GetString(ErrorsFile.Write([new("feeds/calls.json", new(0, "owner", "=nobody", "There is no such recipient.", "the id of a recipient"))]));

        Assert.Contains("feeds/calls.json,", file, StringComparison.Ordinal);
        Assert.Contains(",owner,\"'=nobody\",There is no such recipient.,the id of a recipient\r\n", file, StringComparison.Ordinal);
    }

    private static ExportRead.Rejected Rejected(CellProblem[] problems, long? problemCount = null) =>
        new() { Sha256 = "", Rows = 1, Feed = null, Problems = [.. problems], ProblemCount = problemCount ?? problems.Length };
}
