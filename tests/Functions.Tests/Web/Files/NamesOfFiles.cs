using KpiPapers.Functions.DropFiles;

namespace KpiPapers.Functions.Tests.Web.Files;

/// <summary>A file's name comes from outside: it is made into one that a blob can have, and that hides nothing from whoever reads it.</summary>
public sealed class NamesOfFiles
{
    [Theory]
    [InlineData("calls 2020-07.csv", "calls 2020-07.csv")]
    [InlineData("Anrufe für Süd & Nord #1 (100%).csv", "Anrufe für Süd & Nord #1 (100%).csv")]
    [InlineData("C:\\Users\\officer\\calls.csv", "calls.csv")]
    [InlineData("../../accepted/2020-07/calls.csv", "calls.csv")]
    [InlineData("folder/", "file")]
    [InlineData("..", "file")]
    [InlineData(".", "file")]
    [InlineData("", "file")]
    [InlineData("calls.csv. .", "calls.csv")]
    [InlineData("  calls.csv  ", "calls.csv")]
    [InlineData("ca\u0000l\u001bls\r\n.csv", "calls.csv")]
    [InlineData("calls\u202Evsc.exe", "callsvsc.exe")]
    [InlineData("ca\u200Blls\u2028\u2029\uFEFF.csv", "calls.csv")]
    [InlineData("📞 calls.csv", "_ calls.csv")]
    [InlineData("<script>alert('\"&')</script>.csv", "script>.csv")]
    public void It_is_the_last_part_without_what_cannot_be_seen(string stated, string name) => Assert.Equal(name, FileName.Of(stated));

    [Fact]
    public void It_is_no_longer_than_people_read_and_keeps_its_ending()
    {
        var name = FileName.Of($"{new string('a', 500)}.markdown");

        Assert.Equal(120, name.Length);
        Assert.EndsWith("a.markdown", name, StringComparison.Ordinal);
        Assert.Equal(120, FileName.Of($"a.{new string('b', 500)}").Length);
    }

    [Fact]
    public void Half_a_character_is_seen_to_be_one() => Assert.Equal("half \uFFFD.csv", FileName.Of($"half {'\uD83D'}.csv"));
}
