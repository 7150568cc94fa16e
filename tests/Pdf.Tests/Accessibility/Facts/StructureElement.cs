using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>A tag: an element of the structure tree.</summary>
internal sealed class StructureElement
{
    public StructureElement(int number, PdfDictionary dictionary, StructureElement? parent, CheckedPdf pdf)
    {
        (Number, Dictionary, Parent) = (number, dictionary, parent);
        Type = pdf.Roles.Path(dictionary.Name("S"))[^1];
        var (children, content, objects) = (new List<StructureElement>(), new List<ContentItem>(), new List<ObjectItem>());
        foreach (var kid in dictionary.RawArray("K"))
        {
            var value = kid is PdfReference reference ? pdf.Reader.Resolve(reference) : kid;
            if (value is double own)
                content.Add(new(dictionary.DictionaryOrNull("Pg"), (int)own));
            else if (value is PdfDictionary mcr && mcr.IntegerOrNull("MCID") is { } mcid)
                content.Add(new(mcr.DictionaryOrNull("Pg") ?? dictionary.DictionaryOrNull("Pg"), mcid));
            else if (value is PdfDictionary objr && objr.Raw("Obj") is PdfReference target)
                objects.Add(new(objr.DictionaryOrNull("Pg") ?? dictionary.DictionaryOrNull("Pg"), target.Number));
            else if (value is PdfDictionary child && kid is PdfReference at)
                children.Add(new(at.Number, child, this, pdf));
            else
                throw new InvalidDataException($"{kid} cannot be below a tag.");
        }
        (Children, Content, Objects) = (children, content, objects);
    }

    public int Number { get; }

    public PdfDictionary Dictionary { get; }

    public StructureElement? Parent { get; }

    /// <summary>The standard type that it stands for, such as <c>H1</c>.</summary>
    public string Type { get; }

    public IReadOnlyList<StructureElement> Children { get; }

    public IReadOnlyList<ContentItem> Content { get; }

    public IReadOnlyList<ObjectItem> Objects { get; }

    public string Name => $"{Type}, object {Number}";

    /// <summary>The element and all below it, in reading order.</summary>
    public IEnumerable<StructureElement> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>Whether it or one above it says which language it is in.</summary>
    public bool HasLanguage => Dictionary.HasWords("Lang") || Parent?.HasLanguage == true;

    /// <summary>An attribute such as <c>Scope</c>, from whichever of its dictionaries has it.</summary>
    public object? Attribute(string owner, string key) => Dictionary.Array("A").OfType<PdfDictionary>()
        .Where(attributes => attributes.NameOrNull("O") == owner)
        .Select(attributes => attributes[key]).FirstOrDefault(value => value is not null);
}
