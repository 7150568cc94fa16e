using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KpiPapers.Pdf;

namespace KpiPapers.Benchmarks;

/// <summary>A document as a line of JSON, for a peer in another language; <c>$type</c> tells kinds of blocks and rows apart.</summary>
internal static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds } },
    };

    public static string Of(Document document) => JsonSerializer.Serialize(
        new { document.Title, document.Author, document.Subject, document.FooterText, document.Sections },
        Options);

    private static void NameKinds(JsonTypeInfo type)
    {
        if (type.Type == typeof(Block))
            type.PolymorphismOptions = Kinds(typeof(Heading), typeof(Paragraph), typeof(BulletList), typeof(Table), typeof(Figure));
        if (type.Type == typeof(Shape)) type.PolymorphismOptions = Kinds(typeof(Stroke), typeof(Area), typeof(Symbol), typeof(Label));
        if (type.Type == typeof(TableRow)) type.PolymorphismOptions = Kinds(typeof(GroupRow), typeof(CellRow));
    }

    private static JsonPolymorphismOptions Kinds(params ReadOnlySpan<Type> types)
    {
        var options = new JsonPolymorphismOptions();
        foreach (var type in types) options.DerivedTypes.Add(new(type, type.Name));
        return options;
    }
}
