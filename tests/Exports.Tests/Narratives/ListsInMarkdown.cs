using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class ListsInMarkdown
{
    [Fact]
    public async Task Bullets_under_bullets_are_taken_at_one_level()
    {
        var read = await Narrated.AcceptedAsync($"{Narrated.Head}# The Old Town Hall\n\n- One\n  - Two\n    - Three\n  1. Four\n- Five\n  - Six\n");

        Assert.EndsWith("Hall\n- One\n- Two\n- Three\n- Four\n- Five\n- Six", Narrated.Lines(read.Narratives), StringComparison.Ordinal);
        Assert.Equal(
            [
                new(6, "The Old Town Hall", "", "Bullets under bullets were taken at one level.", "bullets at one level"),
                new(8, "The Old Town Hall", "1.", "The paper numbers its paragraphs itself, so the number 1. was left out.", "text without numbers typed before it"),
            ],
            read.Warnings);
    }

    [Fact]
    public async Task Items_of_a_list_that_starts_at_one_are_paragraphs_and_their_numbers_are_not_lost_in_silence()
    {
        var read = await Narrated.AcceptedAsync($"{Narrated.Head}# The Old Town Hall\n\n1. One\n\n   Still one\n2. Two\n   - A bullet\n\nAfter.\n\n1) Three\n");

        Assert.EndsWith("Hall\nOne\nStill one\nTwo\n- A bullet\nAfter.\nThree", Narrated.Lines(read.Narratives), StringComparison.Ordinal);
        const string wrong = "The paper numbers its paragraphs itself, so these numbers were left out: 1., 2. and 1).";
        Assert.Equal([new(5, "The Old Town Hall", "1.", wrong, "text without numbers typed before it")], read.Warnings);
    }

    [Theory]
    [InlineData("2020. That was a year.", "2020. That was a year.")]
    [InlineData("1999. A year\n2000. **Another**\n  one", "1999. A year\n2000. {b:Another} one")]
    [InlineData("4) Four\n5) Five\n\n   Still five", "4) Four\n5) Five\nStill five")]
    [InlineData("007. A film", "007. A film")]
    [InlineData("0. Nothing", "0. Nothing")]
    [InlineData("2020.", "2020.")]
    [InlineData("2020.\n\nAfter.", "2020.\nAfter.")]
    [InlineData("2020. - A bullet", "2020.\n- A bullet")]
    [InlineData("- 2020. That was a year.\n- A bullet", "- 2020. That was a year.\n- A bullet")]
    public async Task Any_other_number_is_text(string text, string blocks)
    {
        var read = await Narrated.AcceptedAsync($"{Narrated.Head}# The Old Town Hall\n\n{text}\n");

        Assert.Equal(blocks, Narrated.Lines(Assert.Single(read.Narratives).Blocks));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public async Task A_number_without_text_is_not_lost_in_silence()
    {
        var read = await Narrated.AcceptedAsync($"{Narrated.Head}# The Old Town Hall\n\n1. - A bullet\n2.\n3. Three\n");

        Assert.EndsWith("Hall\n- A bullet\nThree", Narrated.Lines(read.Narratives), StringComparison.Ordinal);
        Assert.Equal(
            [(5L, "1.", "This number has no text of its own and was left out."), (6L, "2.", "This number has no text of its own and was left out.")],
            read.Warnings.Where(warning => warning.Value != "3.").Select(warning => (warning.Row, warning.Value, warning.Wrong)));
    }
}
