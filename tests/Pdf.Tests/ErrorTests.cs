using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests;

/// <summary>What cannot be set is answered with a sentence that says where it stands.</summary>
public sealed class ErrorTests
{
    public static TheoryData<string, Block[]> Cases => new()
    {
        { "\"☃\" (U+2603) in table \"Results\", row 3, column Comments is not in the font.", [A.Table(
            ["Indicator", "Comments"], new GroupRow("Calls"), A.Row("a", "b"), A.Row("c", "Cold ☃"))] },
        { "\"☃\" (U+2603) in the heading \"Cold ☃\" is not in the font.", [new Heading(1, "Cold ☃")] },
        { "\"☃\" (U+2603) in paragraph 1.2 is not in the font.", [new Paragraph([new Run("☃")]) { Number = "1.2" }] },
        { "\"😀\" (U+1F600) in the paragraph \"Well done 😀\" is not in the font.", [Paragraph.Of("Well done 😀")] },
        { "\"☃\" (U+2603) in item 2 of the list under \"Winter\" is not in the font.",
            [new Heading(1, "Winter"), new BulletList([[new Run("a")], [new Run("☃")]])] },
        { "The control character U+0007 in the paragraph \"Bell \u0007\" is not in the font.", [Paragraph.Of("Bell \u0007")] },
        { "\"☃\" (U+2603) in the table under \"Winter\", column ☃ is not in the font.",
            [new Heading(1, "Winter"), A.Table(["☃"]) with { Caption = null }] },
        { "The accent U+0301 in the paragraph \"q\u0301\" does not make a letter with what stands before it.", [Paragraph.Of("q\u0301")] },
        { "The heading \"Deep\" is the first and must be of level 1, not 2.", [new Heading(2, "Deep")] },
        { "The heading \"Deep\" is of level 3 under one of level 1; the next level down is 2.",
            [new Heading(1, "Top"), new Heading(3, "Deep")] },
        { "The heading \"Deep\" is of level 5; levels are 1 to 4.", [new Heading(5, "Deep")] },
        { "A heading at the start of the document has no text.", [new Heading(1, " ")] },
        { "A heading at the start of the document has no text.", [new Heading(1, "\u200B")] },
        { "The list at the start of the document has no items.", [new BulletList([])] },
        { "There is no text in item 2 of the list at the start of the document.", [new NumberedList([[new Run("a")], [new Run("\u200B")]])] },
        { "There is no text in item 1 of the list at the start of the document.", [new BulletList([[new Run(" ")]])] },
        { "There are no columns in table \"Results\".", [new Table { Caption = "Results", Columns = default, Rows = default }] },
        { "The list at the start of the document has no items.", [new BulletList(default)] },
        { "There is no text in item 1 of the list at the start of the document.", [new BulletList([default])] },
        { "The figure \"Wait\" shows nothing.", [new Figure(new Picture(10, 10, default), "Wait")] },
        { "Row 1 in table \"Results\" has 0 cells for 1 columns.", [A.Table(["a"], new CellRow(default))] },
        { "\"☃\" (U+2603) in the table at the start of the document, row 1, column a is not in the font.", [A.Table(["a"], A.Row("☃")) with { Caption = "" }] },
        { "The caption of table \"Line 1 Line 2 Line 3 Line 4 Line 5 Line…\" is taller than the page.",
            [A.Table(["a"], A.Row("x")) with { Caption = A.Lines(60), HasHeaderRow = false }] },
        { "There are no columns in table \"Results\".", [A.Table([])] },
        { "Column a in table \"Results\" has the weight 0; weights are above 0 and up to 1000000.", [A.Table(["a"]) with { Columns = [new("a", 0)] }] },
        { "Row 2 in table \"Results\" has 1 cells for 2 columns.", [A.Table(["a", "b"], A.Row("a", "b"), A.Row("c"))] },
        { "The group in table \"Results\", row 1 has no text.", [A.Table(["a"], new GroupRow(""))] },
        { "The mark in table \"Results\", row 1, column a stands without words, so that only those who see it know what it means.",
            [A.Table(["a"], new CellRow([new Cell([]) { Mark = new(MarkShape.Circle, default) }]))] },
        { "The 60 columns of table \"Results\" are too many: not even a letter of each fits side by side.",
            [A.Table([.. Enumerable.Range(0, 60).Select(_ => "w")])] },
        { "The header row of table \"Results\" is taller than the page.", [A.Table([A.Lines(80)])] },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_set_is_named_with_its_place(string message, Block[] blocks)
    {
        Assert.Equal(message, Assert.Throws<LayoutException>(() => PdfWriter.Write(A.Document(blocks))).Message);
    }

    [Fact]
    public void A_document_says_what_it_lacks()
    {
        var document = A.Document(Paragraph.Of("Text"));

        Assert.Equal("The document has no title.", Message(document with { Title = " " }));
        Assert.Equal("The document has no title.", Message(document with { Title = "\u0007" }));
        Assert.Equal("The document does not say which language it is in.", Message(document with { Language = "" }));
        Assert.Equal("The language \"en_GB\" is not a tag such as en-GB.", Message(document with { Language = "en_GB" }));
        Assert.Equal("The language \"en-GB\n\" is not a tag such as en-GB.", Message(document with { Language = "en-GB\n" }));
        Assert.Equal("The document has no sections.", Message(document with { Sections = [] }));
        Assert.Equal("The document has no sections.", Message(document with { Sections = default }));
        Assert.Equal("Section 1 of the document has no blocks.", Message(document with { Sections = [new Section { Blocks = [] }] }));
        Assert.Equal("\"☃\" (U+2603) in the footer is not in the font.", Message(document with { FooterText = "☃" }));
        Assert.Equal("The footer takes 3 lines and may take 2.", Message(document with { FooterText = A.Lines(3) }));
        Assert.Equal("The header takes 2 lines and may take 1.", Message(document with { HeaderText = A.Lines(2) }));
    }

    /// <summary>What both say who write and who only explain.</summary>
    private static string Message(Document document)
    {
        var message = Assert.Throws<LayoutException>(() => PdfWriter.Write(document)).Message;
        Assert.Equal(message, Assert.Throws<LayoutException>(() => PdfWriter.Explain(document)).Message);
        return message;
    }
}
