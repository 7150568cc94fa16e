namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>The structure tree with the text that belongs to each tag.</summary>
internal sealed class TagTree
{
    private readonly PdfReader _pdf;
    private readonly Dictionary<(int Page, int Number), string> _texts = [];

    public TagTree(PdfReader pdf)
    {
        _pdf = pdf;
        foreach (var piece in pdf.Pages.SelectMany(page => page.Pieces).Where(piece => piece.Mcid is not null))
        {
            var key = (piece.Page, piece.Mcid ?? 0);
            _texts[key] = _texts.GetValueOrDefault(key, "") + piece.Text;
        }
        Document = Node(pdf.Catalog.Dictionary("StructTreeRoot").Dictionary("K"), "StructTreeRoot");
    }

    public TagNode Document { get; }

    public string Print() => Document.Print();

    private TagNode Node(PdfDictionary element, string parentType)
    {
        var children = new List<TagNode>();
        var content = new List<(int Page, int Number)>();
        var (text, links, reading) = ("", 0, "");
        Assert.Equal("StructElem", element.Name("Type"));
        Assert.Equal(parentType, element.Dictionary("P")["S"] is PdfName parent ? parent.Text : element.Dictionary("P").Name("Type"));
        foreach (var kid in element.Array("K"))
        {
            switch (kid)
            {
                case double number: Add(element.Dictionary("Pg"), (int)number); break;
                case PdfDictionary mcr when mcr["MCID"] is double number: Add(mcr.Dictionary("Pg"), (int)number); break;
                case PdfDictionary objr when objr["Obj"] is not null: links++; break;
                case PdfDictionary child:
                    children.Add(Node(child, element.Name("S")));
                    reading += children[^1].Reading;
                    break;
                default: throw new InvalidDataException($"{kid} cannot be below a tag.");
            }
        }
        return new(element.Name("S"), Attributes(element), children, text, links, content)
        {
            Reading = reading,
            Alternative = element["Alt"] as string,
        };

        void Add(PdfDictionary page, int number)
        {
            var index = _pdf.Pages.Single(candidate => ReferenceEquals(candidate.Dictionary, page)).Index;
            content.Add((index, number));
            text += _texts[(index, number)];
            reading += _texts[(index, number)];
        }
    }

    private static string Attributes(PdfDictionary element) => element["A"] is not PdfDictionary attributes
        ? ""
        : string.Join(' ', attributes.Keys.Where(key => key != "O").Select(key =>
            $"{key}={Printed(attributes[key])}"));

    private static string? Printed(object? value) => value switch
    {
        PdfName name => name.Text,
        List<object> list => $"[{string.Join(' ', list.Cast<double>().Select(number => Math.Round(number)))}]",
        _ => value?.ToString(),
    };
}
