using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class WordThatIsRefused
{
    private const string Rows = " (the row is the paragraph's number, empty paragraphs not counted)";

    public static TheoryData<string, string, string> Refused => new()
    {
        { "<w:tbl><w:tr><w:tc>" + Docx.Paragraph(Docx.Run("cell")) + "</w:tc></w:tr></w:tbl>", "cell", "There is a table here." },
        { Docx.Paragraph(Docx.Run("words") + "<w:r><w:drawing/></w:r>"), "words", "There is a picture here." },
        { Docx.Paragraph("<w:r><w:pict/></w:r>"), "", "There is a picture here." },
        {
            Docx.Paragraph(Docx.Run("words") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback>"
                + $"<w:pict><w:txbxContent>{Docx.Paragraph(Docx.Run("boxed"))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"),
            "words", "There is a text box here."
        },
        { Docx.Paragraph(Docx.Run("words") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"), "words", "There is a footnote here." },
        { Docx.Paragraph(Docx.Run("words") + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>"), "words", "There is a footnote here." },
        { Docx.Paragraph(Docx.Run("words") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r>"), "words", "There is a symbol of another font here." },
        { Docx.Paragraph(Docx.Run("words ") + Docx.Run("struck", "<w:strike/>")), "words struck", "There is text here that is struck through." },
        { Docx.Paragraph(Docx.Run("words") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), "words", "There is a formula here." },
        {
            Docx.Paragraph(Docx.Run("words") + "<w:r><w:ruby><w:rubyBase>" + Docx.Run("base") + "</w:rubyBase></w:ruby></w:r>"),
            "words", "There is something here that cannot be taken."
        },
        { "<w:altChunk r:id=\"x\"/>", "", "There is another document inside this one." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_taken_is_a_problem(string xml, string value, string wrong)
    {
        var problem = Assert.Single(await Narrated.ProblemsAsync(
            Docx.OfTheHall("<w:p/>", Docx.Paragraph(Docx.Run("Fine.")), xml, Docx.Paragraph(Docx.Run("Fine, too.")))));

        Assert.Equal((4, "The Old Town Hall", value, wrong), (problem.Row, problem.Column, problem.Value, problem.Wrong));
        Assert.EndsWith(Rows, problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_has_a_longest_length() =>
        Assert.Equal(
            [new(3, "The Old Town Hall", new string('x', 200) + "…", "This is longer than 10,000 characters.", "shorter paragraphs" + Rows)],
            await Narrated.ProblemsAsync(Docx.OfTheHall(Docx.Paragraph(Docx.Run(new string('x', 10_001))))));
}
