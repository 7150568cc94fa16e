using KpiPapers.Pdf.Tests.Reading;

namespace KpiPapers.Pdf.Tests.Accessibility.Facts;

/// <summary>The way back from content to tags: for each place, the numbers of objects.</summary>
internal sealed class ParentTree
{
    private readonly Dictionary<int, object> _places = [];

    public ParentTree(CheckedPdf pdf)
    {
        if (pdf.Structure?.DictionaryOrNull("ParentTree")?.RawArray("Nums") is not { } numbers) return;
        for (var i = 0; i + 1 < numbers.Count; i += 2)
        {
            var value = numbers[i + 1];
            // A page's list may be an object of its own; an annotation's tag always is.
            _places[(int)(double)numbers[i]] = value is PdfReference reference && pdf.Reader.Resolve(reference) is List<object> list
                ? list
                : value;
        }
    }

    public IEnumerable<int> Keys => _places.Keys;

    /// <summary>For each piece of a page's content the number of its tag; null without a place.</summary>
    public IReadOnlyList<int?>? OfPage(CheckedPage page) =>
        Place(page.Dictionary.IntegerOrNull("StructParents")) is List<object> list
            ? list.ConvertAll(item => (item as PdfReference)?.Number)
            : null;

    public int? OfAnnotation(CheckedAnnotation annotation) =>
        (Place(annotation.Dictionary.IntegerOrNull("StructParent")) as PdfReference)?.Number;

    private object? Place(int? key) => key is { } known && _places.TryGetValue(known, out var value) ? value : null;
}
