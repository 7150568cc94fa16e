using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Azure;

namespace KpiPapers.Storage.Tables;

/// <summary>Rows as JSON with minimal metadata: a type is named only where JSON does not show it.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    public static ReadOnlyMemory<byte> Write(TableEntity entity)
    {
        var bytes = new ArrayBufferWriter<byte>();
        // The default encoder leaves nothing but ASCII, which also survives a transaction's body of many parts.
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("PartitionKey", entity.PartitionKey);
        json.WriteString("RowKey", entity.RowKey);
        foreach (var (name, value) in entity)
        {
            WriteValue(json, name, value);
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }

    public static TableEntity Read(JsonElement row)
    {
        var entity = new TableEntity(row.GetProperty("PartitionKey").GetString()!, row.GetProperty("RowKey").GetString()!)
        {
            ETag = row.TryGetProperty("odata.etag", out var etag) ? new ETag(etag.GetString()!) : default,
            Timestamp = row.TryGetProperty("Timestamp", out var timestamp) ? timestamp.GetDateTimeOffset() : null,
        };
        foreach (var property in row.EnumerateObject())
        {
            if (property.Name is not ("PartitionKey" or "RowKey" or "Timestamp")
                && !property.Name.StartsWith("odata.", StringComparison.Ordinal)
                && !property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                var type = row.TryGetProperty(property.Name + TypeSuffix, out var stated) ? stated.GetString() : null;
                entity[property.Name] = ReadValue(property, type);
            }
        }

        return entity;
    }

    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteString(name + TypeSuffix, "Edm.Int64");
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteString(name + TypeSuffix, "Edm.Double");
                WriteDouble(json, name, number);
                break;
            case DateTimeOffset moment:
                json.WriteString(name + TypeSuffix, "Edm.DateTime");
                json.WriteString(name, Moment(moment));
                break;
        }
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            // OData spells them NaN, Infinity and -Infinity, which JSON numbers cannot say.
            json.WriteString(name, number.ToString(NumberFormatInfo.InvariantInfo));
        }
    }

    private static object? ReadValue(JsonProperty property, string? type) => (type, property.Value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => null,
        ("Edm.Int64", _) => long.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.DateTime", _) => property.Value.GetDateTimeOffset().ToUniversalTime(),
        ("Edm.Double", JsonValueKind.String) => double.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
        ("Edm.Double", _) => property.Value.GetDouble(),
        (null or "Edm.Boolean", JsonValueKind.True or JsonValueKind.False) => property.Value.GetBoolean(),
        (null or "Edm.Int32", JsonValueKind.Number) when property.Value.TryGetInt32(out var number) => number,
        (null, JsonValueKind.Number) => property.Value.GetDouble(),
        (null or "Edm.String", JsonValueKind.String) => property.Value.GetString(),
        _ => throw new NotSupportedException(
            $"The stored row's value '{property.Name}' has the type {type ?? property.Value.ValueKind.ToString()}, which this product never writes."),
    };
}
