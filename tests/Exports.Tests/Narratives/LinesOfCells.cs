using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

/// <summary>Whoever types in a spreadsheet sees lines, and neither Markdown nor its rules.</summary>
public sealed class LinesOfCells
{
    [Theory]
    [InlineData("One.\nTwo.", "One.\nTwo.")]
    [InlineData("One.\r\nTwo.\n\nThree.", "One.\nTwo.\nThree.")]
    [InlineData("**One\nTwo** words", "{b:One}\n{b:Two} words")]
    [InlineData("[One\nTwo](https://council.example/)", "{One→https://council.example/}\n{Two→https://council.example/}")]
    [InlineData("One\\\nline.", "One⏎line.")]
    [InlineData("Intro:\n- One\n- Two\nAfter.", "Intro:\n- One\n- Two\nAfter.")]
    [InlineData("- One\n  Still one", "- One\n- Still one")]
    [InlineData("Intro:\n• One\n– Two\nAfter.", "Intro:\n- One\n- Two\nAfter.")]
    [InlineData("## Shows\nOne.\nTwo.", "# Shows\nOne.\nTwo.")]
    [InlineData("2020. That was a year.\n1999. A year", "2020. That was a year.\n1999. A year")]
    [InlineData("In short:\n2020. That was a year.", "In short:\n2020. That was a year.")]
    public async Task A_line_is_a_paragraph_or_a_bullet(string text, string blocks)
    {
        var read = await Narrated.AcceptedCsvAsync($"Quarter,Service,Text\n2020/21 Q2,Old Town Hall,\"{text}\"\n");

        Assert.Equal(blocks, Narrated.Lines(Assert.Single(read.Narratives).Blocks));
        Assert.Equal(1, read.Rows);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public async Task Numbers_typed_before_lines_are_left_out_from_row_to_row()
    {
        var read = await Narrated.AcceptedCsvAsync(
            "Quarter,Service,Text\n2020/21 Q2,3.2 Old Town Hall,\"3.2.1 One.\n3.2.2 Two.\n3.2.9 tonnes.\"\n2020/21 Q2,3.2 Old Town Hall,3.2.3 Three.\n");

        Assert.Equal("housing 2020/21 Q2 The Old Town Hall\nOne.\nTwo.\n3.2.9 tonnes.\nThree.", Narrated.Lines(read.Narratives));
        Assert.Equal(
            "The paper numbers its paragraphs itself, so these numbers were left out: 3.2, 3.2.1, 3.2.2, 3.2 and 3.2.3.",
            Assert.Single(read.Warnings).Wrong);
    }
}
