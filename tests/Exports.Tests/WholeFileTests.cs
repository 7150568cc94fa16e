using System.Security.Cryptography;
using System.Text;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

public sealed class WholeFileTests
{
    private const string Header = "Call started,Queue,Outcome,Wait (seconds)\n";
    private const string SaveAs = "a CSV file: in Excel, choose Save As and the type \"CSV UTF-8 (Comma delimited)\"";

    public static TheoryData<byte[], string> NotCsv => new()
    {
        { [.. "PK\u0003\u0004\u0014\0\u0006\0\u0008\0"u8, .. "    [Content_Types].xml"u8], "This is an Excel workbook, not a CSV file." },
        { [.. "PK\u0003\u0004\u0014\0\u0006\0\u0008\0 calls.csv"u8], "This is a ZIP file." },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "This is an Excel workbook (or another old Office file), not a CSV file." },
        { [.. "%PDF-1.7\n"u8, 0xE2, 0xE3, 0, 0], "This is a PDF file." },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Header)], "This is Unicode text (UTF-16), not a CSV file in UTF-8." },
        { [.. "Call started,Qu\0eue"u8], "This is not a text file: it holds NUL bytes." },
        { [.. Encoding.UTF8.GetBytes(Header), .. "01/07/2020 09:30,Caf"u8, 0xE9, .. ",Answered,5\n"u8],
            "The file holds characters that are not UTF-8, as files saved by Excel as plain \"CSV\" do." },
        { [.. Encoding.UTF8.GetBytes(Header), .. "01/07/2020 09:30,Caf"u8, 0xC3],
            "The file holds characters that are not UTF-8, as files saved by Excel as plain \"CSV\" do." },
    };

    [Theory]
    [MemberData(nameof(NotCsv))]
    public async Task A_file_that_is_not_CSV_is_told_what_it_is(byte[] file, string wrong)
    {
        var read = Assert.IsType<ExportRead.Rejected>(await Reading.ReadAsync(file));

        Assert.Equal([new CellProblem(0, "", "", wrong, SaveAs)], read.Problems);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), read.Sha256);
    }

    [Fact]
    public async Task A_fault_far_down_the_file_is_the_only_thing_said()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Repeat("x,Benefits,Answered,5\n", 5000))), 0xE9];

        var read = Assert.IsType<ExportRead.Rejected>(await Reading.ReadAsync(file));

        Assert.Equal(0, Assert.Single(read.Problems).Row);
        Assert.Equal("calls", read.Feed?.Id);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), read.Sha256);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    [InlineData(",,,\r\n")]
    public async Task An_empty_file_is_said_to_be_empty(string csv) =>
        Assert.Equal(
            new(0, "", "", "The file is empty.", "a row of headings, and rows under it"),
            await Reading.ProblemAsync(csv));

    [Fact]
    public async Task Headings_without_rows_are_refused() =>
        Assert.Equal(
            new(0, "", "", "There are headings but no rows.", "at least one row under the headings"),
            await Reading.ProblemAsync(Header));

    [Theory]
    [InlineData("\n\n\n")]
    [InlineData(",,,\n,,,\n")]
    [InlineData("  , ,\u00A0,\n")]
    public async Task Blank_rows_at_the_end_are_fine(string end)
    {
        var read = await Reading.AcceptedAsync(Header + "01/07/2020 09:30,Benefits,Answered,5\n" + end);

        Assert.Equal(1, read.Rows);
    }

    [Fact]
    public async Task Blank_rows_in_between_are_named_and_the_rows_after_them_keep_their_numbers()
    {
        var read = await Reading.RejectedAsync(Header + "01/07/2020 09:30,Benefits,Answered,5\n\n,,,\nx,Benefits,Answered,5\n");

        Assert.Equal(
            [
                new(3, "", "", "The row is empty, but there are rows after it.", "no empty rows, or only at the end"),
                new(5, "Call started", "x", "This is not a day and time.", "a day and local time such as 25/07/2020 09:30 or 2020-07-25T09:30:00"),
            ],
            read.Problems);
    }

    [Theory]
    [InlineData("01/07/2020 09:30,Benefits,Answered", "The row has 3 cells, but there are 4 headings.")]
    [InlineData("Total", "The row has 1 cell, but there are 4 headings.")]
    [InlineData("01/07/2020 09:30,Benefits,Answered,1,234", "The row has 5 cells, but there are 4 headings.")]
    public async Task A_row_has_as_many_cells_as_there_are_headings(string row, string wrong) =>
        Assert.Equal(
            new(2, "", "", wrong, "4 cells; a cell with a comma in it needs quotes around it"),
            await Reading.ProblemAsync(Header + row + "\n01/07/2020 09:31,Benefits,Answered,5\n"));

    [Theory]
    [InlineData("01/07/2020 09:30,Ben\"efits,Answered,5\n", "A quote (\") stands in the middle of a cell.")]
    [InlineData("01/07/2020 09:30,\"Ben\"efits,Answered,5\n", "There is text after a closing quote (\").")]
    [InlineData("01/07/2020 09:30,\"Benefits,Answered,5\n", "A quote (\") is opened and never closed.")]
    public async Task Broken_quotes_are_named_with_their_row(string row, string wrong)
    {
        var problem = await Reading.ProblemAsync(Header + "01/07/2020 09:29,Benefits,Answered,5\n" + row);

        Assert.Equal(new(3, "", "", wrong, "quotes only around a whole cell, and doubled inside it"), problem);
    }

    [Fact]
    public async Task Rows_after_broken_quotes_are_still_checked()
    {
        var read = await Reading.RejectedAsync(Header + "01/07/2020 09:30,Ben\"efits,Answered,5\n01/07/2020 09:31,Benefits,Lost,5\n");

        Assert.Equal([2L, 3L], read.Problems.Select(problem => problem.Row));
    }

    [Fact]
    public async Task A_quote_that_swallows_the_file_does_not_fill_the_memory()
    {
        var file = Encoding.UTF8.GetBytes(Header + "01/07/2020 09:30,\"" + new string('x', 5_000_000));

        var read = Assert.IsType<ExportRead.Rejected>(
            await new ExportReader(ShippedFeeds.All, Catalogue.Default, papers: []).ReadAsync(new("calls.csv", new MemoryStream(file)), TestContext.Current.CancellationToken));

        Assert.Equal("The row is longer than 1,048,576 bytes; perhaps a quote is opened and never closed.", Assert.Single(read.Problems).Wrong);
        Assert.Equal(2, read.Problems[0].Row);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), read.Sha256);
    }
}
