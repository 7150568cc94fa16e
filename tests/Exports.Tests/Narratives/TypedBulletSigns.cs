using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class TypedBulletSigns
{
    [Theory]
    [InlineData("• One\n\n‣ Two\n\n▪ Three\n\n– Four\n\n· Five", "- One\n- Two\n- Three\n- Four\n- Five")]
    [InlineData("Intro:\n• One\n•\tTwo\n  goes on\n•\u00A0Three", "Intro:\n- One\n- Two goes on\n- Three")]
    [InlineData("Intro:  \n• One\\\n• **Two** words  \non a line", "Intro:\n- One\n- {b:Two} words⏎on a line")]
    [InlineData("**Intro:\n• One\n• Two**", "{b:Intro:}\n- {b:One}\n- {b:Two}")]
    [InlineData("- One\n- • Two\n\n  • Three", "- One\n- Two\n- Three")]
    [InlineData("•One\n\n•\n\n–5°C", "•One\n•\n–5°C")]
    [InlineData("The park\n– once closed –\nis open.", "The park – once closed – is open.")]
    [InlineData("– One\n– Two\n– Three", "- One\n- Two\n- Three")]
    [InlineData("A year – and\na half · long", "A year – and a half · long")]
    [InlineData("## • Shows", "# • Shows")]
    public async Task A_line_of_Markdown_that_begins_with_one_is_a_bullet(string text, string blocks) => Assert.Equal(blocks, await Narrated.BlocksAsync(text + "\n"));

    [Fact]
    public async Task What_is_wrong_in_such_a_line_has_its_line()
    {
        var problem = Assert.Single(await Narrated.ProblemsAsync($"{Narrated.Head}# The Old Town Hall\n\nIntro:\n• {new string('x', 10_001)}\n"));

        Assert.Equal((6, "This is longer than 10,000 characters."), (problem.Row, problem.Wrong));
    }

    [Theory]
    [InlineData("• One", "- One")]
    [InlineData("·\tOne", "- One")]
    [InlineData("•\u00A0\u00A0One", "- One")]
    [InlineData("•One", "•One")]
    [InlineData("– One", "– One")]
    [InlineData("5 · 3", "5 · 3")]
    public async Task A_paragraph_of_Word_that_begins_with_one_is_a_bullet(string text, string blocks) =>
        Assert.Equal(blocks, await Narrated.BlocksAsync(Docx.OfTheHall(Docx.Paragraph(Docx.Run(text)))));

    [Fact]
    public async Task A_heading_of_Word_keeps_its_sign() =>
        Assert.Equal("# • Shows\n- One", await Narrated.BlocksAsync(
            Docx.OfTheHall().Heading("• Shows", Docx.Level2).Xml(Docx.Paragraph(Docx.Run("• One"), Docx.List(Docx.BulletList)))));
}
