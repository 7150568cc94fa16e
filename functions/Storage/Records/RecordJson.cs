using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KpiPapers.Domain;
using KpiPapers.Domain.Narratives;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>
/// Records as JSON in table columns. A string property of Table Storage holds 32,768 characters, an entity 1 MiB, so long JSON is
/// spread over columns Json0, Json1 and so on.
/// </summary>
internal static class RecordJson
{
    private const int ColumnLength = 32_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds } },
    };

    public static void Put<T>(TableEntity entity, T record)
    {
        var json = JsonSerializer.Serialize(record, Options);
        for (var column = 0; column * ColumnLength < json.Length; column++)
            entity[$"Json{column}"] = json.Substring(column * ColumnLength, Math.Min(ColumnLength, json.Length - (column * ColumnLength)));
    }

    public static T Get<T>(TableEntity entity)
    {
        var json = string.Concat(Enumerable.Range(0, int.MaxValue).Select(column => entity.GetString($"Json{column}")).TakeWhile(part => part is not null));
        if (!entity.ContainsKey(DataVersion.Column)) json = FirstRelease.InTodaysWords<T>(json);
        return JsonSerializer.Deserialize<T>(json, Options)
            ?? throw new InvalidDataException($"The row {entity.PartitionKey} / {entity.RowKey} holds no {typeof(T).Name}.");
    }

    private static void NameKinds(JsonTypeInfo type)
    {
        if (type.Type == typeof(Tolerance))
            type.PolymorphismOptions = Kinds(
                new(typeof(Tolerance.Percent), "percent"), new(typeof(Tolerance.Absolute), "absolute"), new(typeof(Tolerance.Floor), "floor"));
        else if (type.Type == typeof(NarrativeBlock))
            type.PolymorphismOptions = Kinds(
                new(typeof(NarrativeBlock.SubHeading), "heading"), new(typeof(NarrativeBlock.Paragraph), "paragraph"), new(typeof(NarrativeBlock.Bullets), "bullets"));
    }

    private static JsonPolymorphismOptions Kinds(params ReadOnlySpan<JsonDerivedType> types)
    {
        var options = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "kind" };
        foreach (var type in types) options.DerivedTypes.Add(type);
        return options;
    }
}
