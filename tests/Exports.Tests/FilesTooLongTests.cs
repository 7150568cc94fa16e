using System.Text;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>Files longer than anything a council exports, by what storage states or by what the stream turns out to hold.</summary>
public sealed class FilesTooLongTests
{
    private const long Longest = 100;
    private const string Head = "Call started,Queue,Outcome,Wait (seconds)\r\n";

    [Theory]
    [InlineData("export.csv", 5_583_457_484, "The file is 5.2 GB long.")]
    [InlineData("report.docx", 5_583_457_484, "The file is 5.2 GB long.")]
    [InlineData("export.csv", ExportReader.LongestFile + 1, "The file is 4.1 GB long.")]
    [InlineData("export.csv", long.MaxValue, "The file is 8589934592 GB long.")]
    public async Task A_file_that_states_too_great_a_length_is_refused_before_anything_of_it_is_read(string name, long length, string wrong)
    {
        var content = new NeverRead();

        var read = await ReadAsync(new(name, content) { Length = length }, ExportReader.LongestFile);

        Assert.Equal([new(0, "", "", wrong, "at most 4 GB: export a shorter period")], read.Problems);
        Assert.Equal(("", 0, 1, null), (read.Sha256, read.Rows, read.ProblemCount, read.Feed));
    }

    [Theory]
    [InlineData("export.csv")]
    [InlineData("report.md")]
    public async Task A_file_that_turns_out_too_long_is_refused_without_reading_it_to_its_end(string name)
    {
        var content = new MemoryStream(Encoding.UTF8.GetBytes(Head + string.Concat(Enumerable.Repeat("01/07/2020 09:00,Benefits,Answered,60\r\n", 100_000))));

        var read = await ReadAsync(new(name, content), Longest);

        Assert.Equal(["The file is longer than 0.1 GB."], read.Problems.Select(problem => problem.Wrong));
        Assert.Equal(("", 1), (read.Sha256, read.ProblemCount));
        Assert.InRange(content.Position, Longest, content.Length - 1);
        Assert.True(content.CanRead);   // it is its caller's
    }

    [Fact]
    public async Task A_file_of_just_the_longest_length_is_read()
    {
        var file = Encoding.UTF8.GetBytes((Head + "01/07/2020 09:00,Benefits,Answered,60").PadRight((int)Longest - 2) + "\r\n");

        var read = await Reader(Longest).ReadAsync(new("export.csv", new MemoryStream(file)) { Length = file.Length }, TestContext.Current.CancellationToken);

        Assert.Equal(Longest, file.Length);
        Assert.Equal(1, Reading.Accepted(read).Rows);
    }

    private static ExportReader Reader(long longest) => new(ShippedFeeds.All, Catalogue.Default, papers: []) { Longest = longest };

    private static async Task<ExportRead.Rejected> ReadAsync(ExportFile file, long longest) =>
        Assert.IsType<ExportRead.Rejected>(await Reader(longest).ReadAsync(file, TestContext.Current.CancellationToken));

    private sealed class NeverRead : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException();
    }
}
