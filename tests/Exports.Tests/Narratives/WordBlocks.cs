using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class WordBlocks
{
    private const string Rows = " (the row is the paragraph's number, empty paragraphs not counted)";

    public static TheoryData<string, string> Taken => new()
    {
        { Docx.Paragraph(Docx.Run("One.")) + Docx.Paragraph(Docx.Run("Two.")), "One.\nTwo." },
        { Docx.Paragraph(Docx.Run("One ") + Docx.Run("wo") + Docx.Run("rd.")), "One word." },
        { Docx.Paragraph("<w:r><w:t> One </w:t></w:r><w:r><w:t>word.</w:t></w:r>"), "Oneword." },
        { Docx.Paragraph(Docx.Run("One\nline.")), "One⏎line." },
        { Docx.Paragraph("<w:r><w:t>One</w:t><w:cr/><w:t>line</w:t><w:tab/><w:t>on</w:t><w:ptab/><w:t>top</w:t></w:r>"), "One⏎line on top" },
        { Docx.Paragraph("<w:r><w:t>Covid</w:t><w:noBreakHyphen/><w:t>19 soft</w:t><w:softHyphen/><w:t>ly</w:t></w:r>"), "Covid-19 softly" },
        { Docx.Paragraph(Docx.Run("An ") + Docx.Run("important ", "<w:b/>") + Docx.Run("and ") + Docx.Run("new", "<w:i w:val=\"1\"/>")), "An {b:important} and {i:new}" },
        { Docx.Paragraph(Docx.Run("plain", "<w:b w:val=\"false\"/><w:i w:val=\"0\"/>")), "plain" },
        {
            Docx.Paragraph(Docx.Run("strong", $"<w:rStyle w:val=\"{Docx.StrongText}\"/>")
                + Docx.Run("not", $"<w:rStyle w:val=\"{Docx.StrongText}\"/><w:b w:val=\"0\"/>")),
            "{b:strong}not"
        },
        {
            Docx.Paragraph(Docx.Run("seen ") + Docx.Run("hidden", "<w:vanish/>") + Docx.Run("hidden", $"<w:rStyle w:val=\"{Docx.HiddenText}\"/>") + Docx.Run("again")),
            "seen again"
        },
        {
            Docx.Paragraph(Docx.Run("One"), Docx.List(Docx.BulletList)) + Docx.Paragraph(Docx.Run("Two"), Docx.Style(Docx.BulletStyle))
                + Docx.Paragraph(Docx.Run("After")),
            "- One\n- Two\nAfter"
        },
        { Docx.Paragraph(Docx.Run("One"), Docx.List(Docx.NumberedList)) + Docx.Paragraph(Docx.Run("Two"), Docx.List(Docx.NumberedList, 1)), "One\nTwo" },
        { Docx.Paragraph(Docx.Run("No list"), Docx.Style(Docx.BulletStyle) + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"), "No list" },
        { Docx.Paragraph(Docx.Run("Lost list"), Docx.List(77)), "Lost list" },
        { Docx.Paragraph(Docx.Run("Shows"), Docx.Style(Docx.Level2)) + Docx.Paragraph(Docx.Run("One.")), "# Shows\nOne." },
        { Docx.Paragraph(Docx.Run("Shows"), Docx.Style(Docx.BasedOnLevel2) + Docx.List(Docx.NumberedList)) + Docx.Paragraph(Docx.Run("One.")), "# Shows\nOne." },
        { Docx.Paragraph(Docx.Run("Shows"), "<w:outlineLvl w:val=\"2\"/>") + Docx.Paragraph(Docx.Run("One."), "<w:outlineLvl w:val=\"9\"/>"), "# Shows\nOne." },
        { Docx.Paragraph(Docx.Run("Round"), Docx.Style("Kreis")), "Round" },
        { Docx.Paragraph(Docx.Run("Unknown"), Docx.Style("Nirgends")), "Unknown" },
        { Docx.Paragraph("") + Docx.Paragraph(Docx.Run(" \u00A0")) + Docx.Paragraph(Docx.Run("One.")), "One." },
        { $"<w:sdt><w:sdtPr/><w:sdtContent>{Docx.Paragraph($"<w:sdt><w:sdtContent>{Docx.Run("One.")}</w:sdtContent></w:sdt>")}</w:sdtContent></w:sdt>", "One." },
        {
            Docx.Paragraph("<w:bookmarkStart w:id=\"1\" w:name=\"x\"/><w:commentRangeStart w:id=\"1\"/>"
                + $"{Docx.Run("One.")}<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"),
            "One."
        },
        { Docx.Paragraph("<w:smartTag>" + Docx.Run("One.") + "</w:smartTag><w:proofErr w:type=\"spellStart\"/>"), "One." },
        { Docx.Paragraph(Field("DATE \\@ x", "May") + Docx.Run(" 2020")), "May 2020" },
        { Docx.Paragraph(Field(" HYPERLINK \"https://council.example/\" ", "here") + Docx.Run(".")), "{here→https://council.example/}." },
        {
            Docx.Paragraph($"<w:fldSimple w:instr=\"HYPERLINK &quot;https://council.example/&quot;\">{Docx.Run("here")}</w:fldSimple>"),
            "{here→https://council.example/}"
        },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Word_is_taken_as_it_is_meant(string xml, string blocks)
    {
        var read = await Narrated.AcceptedAsync(Docx.OfTheHall(xml));

        Assert.Equal(blocks, Narrated.Lines(Assert.Single(read.Narratives).Blocks));
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData(Docx.Level1)]
    [InlineData(Docx.Level2)]
    [InlineData(Docx.BasedOnLevel2)]
    [InlineData(Docx.Outlined)]
    public async Task Headings_are_known_by_the_names_and_levels_of_their_styles(string style)
    {
        var read = await Narrated.AcceptedAsync(new Docx().Lines("Paper: housing", "Quarter: 2020/21 Q2")
            .Heading("3.2\tOld Town Hall", style).Lines("One.").Heading("3.3\tCustomer Services", style).Lines("3.3.1\tTwo."));

        Assert.Equal("housing 2020/21 Q2 The Old Town Hall\nOne.\nhousing 2020/21 Q2 Customer Services\nTwo.", Narrated.Lines(read.Narratives));
        Assert.Equal(
            [
                new(3, "The Old Town Hall", "3.2", "The paper numbers its paragraphs itself, so these numbers were left out: 3.2, 3.3 and 3.3.1.",
                    "text without numbers typed before it" + Rows),
            ],
            read.Warnings);
    }

    [Fact]
    public async Task A_link_is_kept_where_readers_can_follow_it()
    {
        var word = Docx.OfTheHall();
        string Link(string id) => $"<w:hyperlink r:id=\"{id}\">{Docx.Run("here", "<w:b/>")}</w:hyperlink>";
        word.Xml(Docx.Paragraph(Docx.Run("See ") + Link(word.Link("https://council.example/a b")) + Docx.Run(", ") + Link(word.Link("file:///c:/x"))
            + $" <w:hyperlink w:anchor=\"below\">{Docx.Run(" below")}</w:hyperlink>"));

        var read = await Narrated.AcceptedAsync(word);

        Assert.Equal("See {b:here→https://council.example/a%20b}, {b:here} below", Narrated.Lines(Assert.Single(read.Narratives).Blocks));
        Assert.Equal([(3L, "file:///c:/x"), (3L, "#below")], read.Warnings.Select(warning => (warning.Row, warning.Value)));
        Assert.All(read.Warnings, warning => Assert.Equal("The link was left out and its text kept.", warning.Wrong));
    }

    [Fact]
    public async Task Changes_that_nobody_accepted_are_taken_with_a_warning()
    {
        const string who = "w:id=\"1\" w:author=\"Editor\"";
        var read = await Narrated.AcceptedAsync(Docx.OfTheHall(
            Docx.Paragraph(Docx.Run("Unchanged.")),
            Docx.Paragraph(Docx.Run("One") + $"<w:ins {who}>{Docx.Run(" new")}</w:ins><w:del {who}><w:r><w:delText>old</w:delText></w:r></w:del>" + Docx.Run(" word.")),
            Docx.Paragraph($"<w:del {who}><w:r><w:delText>Gone.</w:delText></w:r></w:del>", $"<w:rPr><w:del {who}/></w:rPr>"),
            Docx.Paragraph(Docx.Run("Two "), $"<w:rPr><w:del {who}/></w:rPr>"),
            Docx.Paragraph(Docx.Run("halves."), Docx.List(Docx.BulletList)),
            Docx.Paragraph($"<w:moveFrom {who}>{Docx.Run("Moved.")}</w:moveFrom>"),
            Docx.Paragraph($"<w:moveTo {who}>{Docx.Run("Moved.")}</w:moveTo>")));

        Assert.Equal("Unchanged.\nOne new word.\n- Two halves.\nMoved.", Narrated.Lines(Assert.Single(read.Narratives).Blocks));
        Assert.Equal(
            [
                new(4, "The Old Town Hall", "One new word.", "The document has changes that nobody has accepted: what was inserted was taken, what was deleted was not.",
                    "a document in which all changes are accepted or rejected" + Rows),
            ],
            read.Warnings);
    }

    [Fact]
    public async Task A_last_paragraph_whose_end_is_deleted_is_not_lost() =>
        Assert.Equal("One.", await Narrated.BlocksAsync(Docx.OfTheHall(Docx.Paragraph(Docx.Run("One."), "<w:rPr><w:del w:id=\"1\" w:author=\"Editor\"/></w:rPr>"))));

    [Fact]
    public async Task Bullets_under_bullets_are_taken_at_one_level()
    {
        var nested = await Narrated.AcceptedAsync(Docx.OfTheHall(
            Docx.Paragraph(Docx.Run("One"), Docx.List(Docx.BulletList)), Docx.Paragraph(Docx.Run("Two"), Docx.List(Docx.BulletList, 1)),
            Docx.Paragraph(Docx.Run("Three"), Docx.List(Docx.BulletList, 2))));
        var deep = await Narrated.AcceptedAsync(Docx.OfTheHall(
            Docx.Paragraph(Docx.Run("One"), Docx.List(Docx.BulletList, 1)), Docx.Paragraph(Docx.Run("Two"), Docx.List(Docx.BulletList, 1))));

        Assert.Equal("- One\n- Two\n- Three", Narrated.Lines(Assert.Single(nested.Narratives).Blocks));
        Assert.Equal([new(4, "The Old Town Hall", "", "Bullets under bullets were taken at one level.", "bullets at one level" + Rows)], nested.Warnings);
        Assert.Empty(deep.Warnings);
    }

    private static string Field(string instruction, string words) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">{instruction}</w:instrText></w:r>"
        + $"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{Docx.Run(words)}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
