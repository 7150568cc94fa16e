using KpiPapers.Pdf.Tests.Building;
using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests;

/// <summary>Text that nobody should write, wherever text may stand: a document that keeps the laws, or an error that names the place.</summary>
public sealed class HostileTextEverywhere
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["a word of 5,000 letters"] = new('w', 5000),
        ["5,000 words"] = string.Join(' ', Enumerable.Range(1, 5000).Select(number => $"word{number}")),
        ["5,000 lines"] = new string('\n', 5000) + "end",
        ["control characters"] = "a\u0000b\u0007c\u001Bd\u007Fe\u0085f",
        ["Hebrew"] = "שלום עולם",
        ["Arabic"] = "مرحبا بالعالم",
        ["Hindi"] = "नमस्ते",
        ["Chinese"] = "你好，世界",
        ["emoji"] = "Well done 👩‍👩‍👧‍👦🏳️‍🌈!",
        ["overrides of direction"] = "\u202Egnp.\u202Dexe \u2066x\u2069",
        ["a pile of accents"] = "a" + string.Concat(Enumerable.Repeat("\u0301\u0300\u0337", 50)),
        ["nothing that is seen"] = "\u200B",
        ["nothing"] = "",
        ["half a surrogate pair"] = "half \uD83D and \uDE00",
        ["what no text may hold"] = "\uFFFE\uFFFF",
        ["spaces without end"] = "a" + new string(' ', 50_000) + "b",
        ["no-break spaces without end"] = "a" + new string('\u00A0', 3000) + "b",
        ["a letter and hyphens"] = "a" + new string('-', 4000),
    };

    private static readonly Dictionary<string, (string Named, Func<string, Document> With)> Places = new()
    {
        ["heading"] = ("heading", text => A.Document(new Heading(1, text), Paragraph.Of("Text"))),
        ["paragraph"] = ("paragraph", text => A.Document(Paragraph.Of(text))),
        ["number"] = ("paragraph", text => A.Document(Paragraph.Of("Text") with { Number = text })),
        ["item"] = ("item 2 of the list", text => A.Document(new BulletList([[new Run("First")], [new Run(text)]]))),
        ["link"] = ("paragraph", text => A.Document(new Paragraph([new Run("See "), new Run(text) { LinkTo = "https://example.org/" }]))),
        ["cell"] = ("row 2, column Comment", text => A.Document(A.Table(["Name", "Comment", "Value"], A.Row("a", "b", "c"), A.Row("d", text, "e")))),
        ["header cell"] = ("table \"Results\"", text => A.Document(A.Table(["Name", text], A.Row("a", "b")))),
        ["group"] = ("row 1", text => A.Document(A.Table(["Name", "Value"], new GroupRow(text), A.Row("a", "b")))),
        ["caption"] = ("table", text => A.Document(A.Table(["Name"], A.Row("a")) with { Caption = text })),
        ["label"] = ("figure \"Wait\"", text => A.Document(new Figure(new Picture(300, 40, [new Label(new(5, 20), text, 9)]), "Wait"))),
        ["alternative text"] = ("figure", text => A.Document(A.Figure(text))),
        ["header"] = ("header", text => A.Document(Paragraph.Of("Text")) with { HeaderText = text }),
        ["footer"] = ("footer", text => A.Document(Paragraph.Of("Text")) with { FooterText = text }),
        ["title"] = ("title", text => A.Document(Paragraph.Of("Text")) with { Title = text }),
        ["subject"] = ("subject", text => A.Document(Paragraph.Of("Text")) with { Subject = text }),
        ["page numbers"] = ("page number", text => A.Document(Paragraph.Of("Text")) with { PageNumbers = text }),
    };

    public static TheoryData<string, string> Cases => [.. from place in Places.Keys from text in Texts.Keys select (place, text)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_document_or_an_error_that_names_the_place(string place, string text)
    {
        var (named, with) = Places[place];
        byte[] file;
        try
        {
            file = PdfWriter.Write(with(Texts[text]));
        }
        catch (LayoutException error)
        {
            Assert.Contains(named, error.Message, StringComparison.OrdinalIgnoreCase);
            Assert.InRange(error.Message.Length, 20, 300);
            return;
        }

        var pdf = new PdfReader(file);
        Laws.NothingLeavesItsArea(pdf);
        Laws.NothingIsPrintedOver(pdf);
    }

    [Theory]
    [InlineData("Hebrew", "\"ש\" (U+05E9) in the paragraph \"שלום עולם\" is of a script that this writer cannot set: one that runs from right to left or joins its letters.")]
    [InlineData("Hindi", "\"न\" (U+0928) in the paragraph \"नमस्ते\" is of a script that this writer cannot set: one that runs from right to left or joins its letters.")]
    [InlineData("Chinese", "\"你\" (U+4F60) in the paragraph \"你好，世界\" is not in the font.")]
    public void A_script_that_cannot_be_set_is_named(string text, string message) =>
        Assert.Equal(message, Assert.Throws<LayoutException>(() => A.Pdf(Paragraph.Of(Texts[text]))).Message);

    [Fact]
    public void Two_thousand_rows_are_set_in_order()
    {
        var pdf = A.Pdf(A.Table(["Name", "Value"], [.. Enumerable.Range(1, 2000).Select(number => A.Row($"Row {number}", $"{number}"))]));

        Assert.Equal(
            Enumerable.Range(1, 2000).Select(number => $"Row {number}{number}"),
            pdf.Tags.Document.All.Where(tag => tag.Type == "TR").Skip(1).Select(row => row.Reading));
        Laws.NothingLeavesItsArea(pdf);
    }

    [Fact]
    public void A_cell_of_5_000_words_goes_on_over_the_pages()
    {
        var pdf = A.Pdf(A.Table(["Name", "Comment"], A.Row("a", Texts["5,000 words"]), A.Row("b", "c")));

        Assert.Equal(Texts["5,000 words"], pdf.Tags.Document.All.Single(tag => tag.Type == "TD" && tag.Reading.Length > 5000).Reading);
        Laws.NothingIsPrintedOver(pdf);
    }
}
