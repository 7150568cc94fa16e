using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>A Word document that a test writes paragraph by paragraph. Its style ids are German, as in a German Word: only the names are English.</summary>
internal sealed class Docx
{
    public const int BulletList = 1;
    public const int NumberedList = 2;
    public const string Title = "Titel";
    public const string Level1 = "berschrift1";
    public const string Level2 = "berschrift2";
    public const string BasedOnLevel2 = "Dienst";
    public const string Outlined = "Gliederung";
    public const string BulletStyle = "Aufzhlung";
    public const string StrongText = "Fett";
    public const string HiddenText = "Verborgen";

    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly List<string> _body = [];
    private readonly List<string> _links = [];

    /// <summary>A document for the second quarter of 2020/21, with the heading of one service.</summary>
    public static Docx OfTheHall(params ReadOnlySpan<string> body) => new Docx().Lines("Quarter: 2020/21 Q2").Heading("The Old Town Hall").Xml(body);

    public Docx Lines(params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines) _body.Add(Paragraph(Run(line)));
        return this;
    }

    public Docx Heading(string text, string style = Level1) => Xml(Paragraph(Run(text), Style(style)));

    public Docx Xml(params ReadOnlySpan<string> body)
    {
        _body.AddRange(body);
        return this;
    }

    /// <summary>The id by which paragraphs refer to an address.</summary>
    public string Link(string address)
    {
        _links.Add(address);
        return $"link{_links.Count}";
    }

    public static string Paragraph(string content, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>";

    public static string Style(string id) => $"<w:pStyle w:val=\"{id}\"/>";

    public static string List(int list, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    /// <summary>A run; a line feed is a break.</summary>
    public static string Run(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr>{string.Join("<w:br/>", text.Split('\n').Select(line => $"<w:t xml:space=\"preserve\">{Escaped(line)}</w:t>"))}</w:r>";

    public static string Escaped(string text) => System.Security.SecurityElement.Escape(text) ?? "";

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            for (var i = 0; i < _links.Count; i++) main.AddHyperlinkRelationship(new Uri(_links[i], UriKind.RelativeOrAbsolute), isExternal: true, $"link{i + 1}");
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(Styles);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(Lists);
            main.Document = new Document(
                $"<w:document xmlns:w=\"{Namespace}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + $"<w:body>{string.Concat(_body)}<w:sectPr/></w:body></w:document>");
        }
        return file.ToArray();
    }

    private static string Styles =>
        $"<w:styles xmlns:w=\"{Namespace}\">"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style>"
        + OfParagraph(Title, "Title", "", "")
        + OfParagraph(Level1, "heading 1", "", "<w:b/>")
        + OfParagraph(Level2, "heading 2", "", "<w:b/>")
        + OfParagraph(BasedOnLevel2, "Service name", Level2, "")
        + "<w:style w:type=\"paragraph\" w:styleId=\"Gliederung\"><w:name w:val=\"Outlined\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
        + $"<w:style w:type=\"paragraph\" w:styleId=\"{BulletStyle}\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr><w:numId w:val=\"{BulletList}\"/></w:numPr></w:pPr></w:style>"
        + OfCharacters(StrongText, "Strong", "<w:b/>")
        + OfCharacters(HiddenText, "Secret", "<w:vanish/>")
        + OfParagraph("Kreis", "Circle", "Kreis", "")
        + "</w:styles>";

    private static string Lists =>
        $"<w:numbering xmlns:w=\"{Namespace}\">"
        + ListOf(0, "bullet") + ListOf(1, "decimal")
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";

    private static string ListOf(int id, string format) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">"
        + string.Concat(Enumerable.Range(0, 3).Select(level => $"<w:lvl w:ilvl=\"{level}\"><w:numFmt w:val=\"{format}\"/></w:lvl>")) + "</w:abstractNum>";

    private static string OfParagraph(string id, string name, string basedOn, string run) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(basedOn.Length == 0 ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>")}<w:rPr>{run}</w:rPr></w:style>";

    private static string OfCharacters(string id, string name, string run) =>
        $"<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:rPr>{run}</w:rPr></w:style>";
}
