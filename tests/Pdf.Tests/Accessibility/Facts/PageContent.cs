using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>What a page's operators mark and show.</summary>
internal sealed class PageContent
{
    private static readonly HashSet<string> Painters =
        ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", "\""];

    private static readonly HashSet<string> Others = [.. (
        "q Q cm w J j M d ri i gs m l c v y h re n W W* CS cs SC SCN sc scn G g RG rg K k BT ET "
        + "Tc Tw Tz TL Tf Tr Ts Td TD Tm T* BMC BDC EMC MP DP").Split(' ')];

    private readonly List<ContentMark> _marks = [];
    private readonly List<Painting> _paintings = [];
    private readonly List<string> _imbalances = [];
    private readonly Stack<string?> _saved = new();
    private readonly PdfDictionary? _properties;
    private ContentMark? _mark;
    private string? _font;
    private bool _isInText;

    public PageContent(PdfDictionary page)
    {
        _properties = page.Dictionary("Resources").DictionaryOrNull("Properties");
        var tokens = new PdfTokens(page.Dictionary("Contents").Data, 0);
        var operands = new List<object>();
        while (tokens.Next() is { } token)
        {
            if (token is PdfTokens.Keyword { Text: not ("true" or "false" or "null") } keyword)
            {
                Run(keyword.Text, operands);
                operands.Clear();
            }
            else
            {
                operands.Add(token);
            }
        }
        if (_mark is not null) _imbalances.Add($"{_mark.Tag} is not ended");
    }

    public IReadOnlyList<ContentMark> Marks => _marks;

    public IReadOnlyList<Painting> Paintings => _paintings;

    /// <summary>Marked content that does not begin and end on the page and inside one text object.</summary>
    public IReadOnlyList<string> Imbalances => _imbalances;

    private void Run(string name, List<object> operands)
    {
        if (!Painters.Contains(name) && !Others.Contains(name)) throw new InvalidDataException($"{name} is not an operator.");
        switch (name)
        {
            case "q": _saved.Push(_font); break;
            case "Q": _font = _saved.Pop(); break;
            case "Tf": _font = ((PdfName)operands[0]).Text; break;
            case "BT" or "ET": _isInText = name == "BT"; break;
            case "BMC" or "BDC": Begin(operands); break;
            case "EMC": End(); break;
            default: break;
        }
        if (Painters.Contains(name)) _paintings.Add(new(name, _mark, _font, [.. operands.SelectMany(Codes)]));
    }

    private void Begin(List<object> operands)
    {
        var properties = operands.ElementAtOrDefault(1);
        var found = properties is PdfName name ? _properties?.DictionaryOrNull(name.Text) : properties as PdfDictionary;
        _mark = new(((PdfName)operands[0]).Text, found, _mark, _isInText);
        _marks.Add(_mark);
    }

    private void End()
    {
        if (_mark is null) _imbalances.Add("EMC ends nothing");
        else if (_mark.IsInText != _isInText) _imbalances.Add($"{_mark.Tag} crosses the edge of a text object");
        _mark = _mark?.Outer;
    }

    private static IEnumerable<int> Codes(object operand) => operand switch
    {
        string codes => codes.Chunk(2).Select(pair => (pair[0] << 8) | pair[^1]),
        List<object> pieces => pieces.SelectMany(Codes),
        _ => [],
    };
}
