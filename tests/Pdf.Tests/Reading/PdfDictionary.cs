namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>A dictionary whose references are followed, with the data of its stream if it has one.</summary>
internal sealed class PdfDictionary(Dictionary<string, object> entries, Func<PdfReference, object>? resolve)
{
    public byte[] Data { get; set; } = [];

    public IEnumerable<string> Keys => entries.Keys;

    public object? Raw(string key) => entries.GetValueOrDefault(key);

    public object? this[string key] => Follow(Raw(key));

    public PdfDictionary Dictionary(string key) =>
        this[key] as PdfDictionary ?? throw new InvalidDataException($"There is no dictionary {key}.");

    public string Name(string key) => this[key] is PdfName name ? name.Text : throw new InvalidDataException($"There is no name {key}.");

    public int Integer(string key) =>
        this[key] is double number ? (int)number : throw new InvalidDataException($"There is no number {key}.");

    public string Text(string key) => this[key] as string ?? throw new InvalidDataException($"There is no string {key}.");

    /// <summary>An array's values; none where it is absent.</summary>
    public IReadOnlyList<object> Array(string key) => this[key] switch
    {
        List<object> list => list.ConvertAll(value => Follow(value) ?? throw new InvalidDataException($"{key} refers to nothing.")),
        null => [],
        var single => [single],
    };

    private object? Follow(object? value) => value is PdfReference reference && resolve is not null ? resolve(reference) : value;
}
