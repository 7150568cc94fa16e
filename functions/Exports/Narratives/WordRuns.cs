using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KpiPapers.Exports.Narratives;

/// <summary>
/// Takes the text of a document's paragraphs apart, one paragraph after the other. What was inserted is text; what was deleted or hidden is not.
/// </summary>
internal sealed class WordRuns(MainDocumentPart document, WordStyles styles)
{
    private readonly WordFields _fields = new();
    private ParagraphProperties? _paragraph;
    private RunBuilder _runs = new();

    /// <summary>What cannot be taken of the paragraphs so far, as sentences with what was expected; emptied by whoever reports them.</summary>
    public List<(string Wrong, string Expected)> Refused { get; } = [];

    /// <summary>Addresses of links that were left out; emptied by whoever reports them.</summary>
    public List<string> LeftOut { get; } = [];

    /// <summary>Whether somebody changed the document and nobody has accepted it yet.</summary>
    public bool HasChanges { get; private set; }

    /// <summary>Adds a paragraph's text.</summary>
    /// <returns>Whether the paragraph ends here, rather than going on in the next because its end was deleted.</returns>
    public bool Add(Paragraph paragraph, RunBuilder runs)
    {
        (_paragraph, _runs) = (paragraph.ParagraphProperties, runs);
        var mark = _paragraph?.ParagraphMarkRunProperties;
        var isJoined = mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null;
        HasChanges |= isJoined || mark?.GetFirstChild<Inserted>() is not null || mark?.GetFirstChild<MoveTo>() is not null;
        AddChildren(paragraph, link: null);
        return !isJoined;
    }

    private void AddChildren(OpenXmlElement parent, string? link)
    {
        foreach (var child in parent.ChildElements) Add(child, link);
    }

    private void Add(OpenXmlElement element, string? link)
    {
        // The SDK does not know smart tags, which old documents have around names of places, nor anything inside them.
        switch (element.LocalName)
        {
            case "r":
                AddRun(element as Run ?? new Run(element.OuterXml), link);
                break;
            case "hyperlink":
                AddChildren(element, Address(element as Hyperlink ?? new Hyperlink(element.OuterXml)));
                break;
            case "fldSimple":
                var instruction = (element as SimpleField ?? new SimpleField(element.OuterXml)).Instruction?.Value;
                AddChildren(element, WordFields.AddressIn(instruction) is { } address ? Kept(address) : link);
                break;
            case "ins" or "moveTo":
                HasChanges = true;
                AddChildren(element, link);
                break;
            case "del" or "moveFrom":
                HasChanges = true;
                break;
            case "sdt" or "sdtContent" or "smartTag" or "customXml" or "dir" or "bdo":
                AddChildren(element, link);
                break;
            case "oMath" or "oMathPara":
                Refuse("There is a formula here.", "the formula in words");
                break;
            default:
                RefuseUnknown(element);
                break;
        }
    }

    private void AddRun(Run run, string? link)
    {
        var isHidden = styles.Has<Vanish>(run.RunProperties, _paragraph);
        var address = _fields.Address is { } field ? LinkAddress.Of(field) : link;
        var look = new Look(styles.Has<Bold>(run.RunProperties, _paragraph), styles.Has<Italic>(run.RunProperties, _paragraph), address);
        var isStruck = styles.Has<Strike>(run.RunProperties, _paragraph) || styles.Has<DoubleStrike>(run.RunProperties, _paragraph);
        foreach (var part in run.ChildElements)
        {
            if (part is FieldChar mark) Mark(mark.FieldCharType?.InnerText);
            else if (part is FieldCode code) _fields.Instruct(code.Text);
            else if (!isHidden && _fields.IsText) AddPart(part, look);
        }
        if (isStruck && !isHidden && run.InnerText.Trim().Length > 0)
            Refuse("There is text here that is struck through.", "text that is either deleted or not struck through");
    }

    private void AddPart(OpenXmlElement part, Look look)
    {
        switch (part.LocalName)
        {
            case "t" when part is Text text:
                _runs.Add(text.Space?.InnerText == "preserve" ? text.Text : text.Text.Trim(' ', '\t', '\r', '\n'), look);
                break;
            case "tab" or "ptab":
                _runs.Add(" ", look);
                break;
            case "noBreakHyphen":
                _runs.Add("-", look);
                break;
            case "br" or "cr":
                _runs.Add("\n", look);
                break;
            case "rPr" or "delText" or "delInstrText" or "softHyphen":
                break;
            default:
                if (Untakeable.Of(part) is var (wrong, expected)) Refuse(wrong, expected);
                else RefuseUnknown(part);
                break;
        }
    }

    private void Mark(string? type)
    {
        _fields.Mark(type);
        if (type == "separate" && _fields.Address is { } address) Kept(address);
    }

    private string? Address(Hyperlink link) => Kept(
        link.Id?.Value is { } id
            ? document.HyperlinkRelationships.FirstOrDefault(relationship => relationship.Id == id)?.Uri.OriginalString ?? ""
            : $"#{link.Anchor?.Value}");

    private string? Kept(string address)
    {
        var kept = LinkAddress.Of(address);
        if (kept is null) LeftOut.Add(address);
        return kept;
    }

    /// <summary>Most of what is not known here has no words, such as bookmarks and the ends of comments.</summary>
    private void RefuseUnknown(OpenXmlElement element)
    {
        if (element.LocalName != "pPr" && element.InnerText.Trim().Length > 0)
            Refuse("There is something here that cannot be taken.", "paragraphs, bullets and headings");
    }

    private void Refuse(string wrong, string expected)
    {
        if (!Refused.Contains((wrong, expected))) Refused.Add((wrong, expected));
    }
}
