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
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Header), 0, 0xD8, 0x41, 0], "This is marked as Unicode text (UTF-16), but holds bytes that are not." },
        { [.. "Call started,Qu\0eue"u8], "The file holds bytes that no text has, so it is not a CSV file." },
        { [.. Encoding.UTF8.GetBytes(Header + "01/07/2020 09:30,Café,Answered,5\n01/07/2020 09:30,Caf"), 0xE9, .. ",Answered,5\n"u8],
            "The file holds characters that are UTF-8 and others that are not, so some of them would be read wrongly." },
        { [.. Encoding.UTF8.GetBytes("\uFEFF" + Header + "01/07/2020 09:30,Caf"), 0xC3],
            "The file holds characters that are UTF-8 and others that are not, so some of them would be read wrongly." },
        { [.. Encoding.UTF8.GetBytes(Header + "01/07/2020 09:30,Caf"), 0x81, .. ",Answered,5\n"u8],
            "The file holds bytes that are no characters, neither in UTF-8 nor in Windows-1252." },
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
        byte[] file = [.. Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Repeat("x,Benefits,Answered,5\n", 5000))), 0x81];

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

    public static TheoryData<byte[], string> FromOtherSystems => new()
    {
        { [.. "%PDF-1.7\n"u8, 0xE2, 0xE3, 0, 0], "This is a PDF file." },
        { [.. "\uFEFF<!DOCTYPE html>\n<table><tr><td>Calls"u8], "This is a web page (HTML), as some systems save it under the name of an Excel file." },
        { [.. "\n<?xml version=\"1.0\"?><calls/>"u8], "This is an XML file." },
        { [.. "[ { \"queue\": \"Benefits\" } ]"u8], "This is a JSON file." },
        { [.. "{\"calls\": []}"u8], "This is a JSON file." },
    };

    [Theory]
    [MemberData(nameof(FromOtherSystems))]
    public async Task A_file_in_another_format_is_to_be_exported_again(byte[] file, string wrong)
    {
        var problem = Assert.Single(Assert.IsType<ExportRead.Rejected>(await Reading.ReadAsync(file)).Problems);

        Assert.Equal(wrong, problem.Wrong);
        Assert.Contains("choose CSV when exporting", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blank_rows_in_between_are_skipped_and_the_rows_after_them_keep_their_numbers()
    {
        var read = await Reading.RejectedAsync(Header + "01/07/2020 09:30,Benefits,Answered,5\n\n,,,\nx,Benefits,Answered,5\n");

        Assert.Equal((5, "Call started"), (Assert.Single(read.Problems).Row, read.Problems[0].Column));
    }

    [Fact]
    public async Task A_cell_too_many_is_named_with_its_row() =>
        Assert.Equal(
            new(2, "", "", "The row has 5 cells, but there are 4 headings.", "4 cells; a cell with a comma in it needs quotes around it"),
            await Reading.ProblemAsync(Header + "01/07/2020 09:30,Benefits,Answered,1,234\n01/07/2020 09:31,Benefits,Answered,5\n"));

    [Theory]
    [InlineData("01/07/2020 09:30,Benefits,Abandoned")]
    [InlineData("01/07/2020 09:30,Benefits,Abandoned,,,")]
    public async Task Blank_cells_at_the_end_may_be_there_or_not(string row) =>
        Assert.Equal(2, (await Reading.AcceptedAsync(Header + row + "\n01/07/2020 09:31,Benefits,Answered,5\n")).Rows);

    [Fact]
    public async Task A_file_that_stops_within_a_row_was_cut_off() =>
        Assert.Equal(
            new(3, "", "", "The file ends in the middle of this row, so it was cut off.", "the whole file: export or copy it again"),
            await Reading.ProblemAsync(Header + "01/07/2020 09:31,Benefits,Answered,5\n01/07/2020 09:30,Benefits,Abandoned"));

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
