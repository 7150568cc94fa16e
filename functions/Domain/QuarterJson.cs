using System.Text.Json;
using System.Text.Json.Serialization;

namespace KpiPapers.Domain;

/// <summary>A quarter in JSON: read in any form that <see cref="QuarterText"/> knows, written as <c>2020/21 Q2</c>.</summary>
public sealed class QuarterJson : JsonConverter<Quarter>
{
    /// <inheritdoc/>
    public override Quarter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        QuarterText.TryRead(reader.GetString(), out var quarter, out var problem) ? quarter : throw new JsonException(problem);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Quarter value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
