using System.Collections.Immutable;
using System.Text.Json;
using KpiPapers.Exports.Cells;

namespace KpiPapers.Exports.Feeds;

/// <summary>An object of a JSON file, read property by property. Everything that is wrong is reported, with its path, and reading goes on.</summary>
internal sealed class JsonPart(JsonElement element, string path, Action<CellProblem> report)
{
    private const string PlainText = "text in quotes";

    /// <summary>Reports properties that nobody reads: they are mistyped, or wishes that would go unheard.</summary>
    public JsonPart Only(params ReadOnlySpan<string> names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
                Wrong(property.Name, property.Name, "There is no such property here.", Words.Either([.. names]));
        }
        return this;
    }

    public bool Has(string name) => element.TryGetProperty(name, out _);

    public string Text(string name)
    {
        if (!Has(name)) Wrong(name, "", "The property is missing.", PlainText);
        return OptionalText(name) ?? "";
    }

    public string? OptionalText(string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind is JsonValueKind.String && value.GetString() is { } text && text.Trim().Length > 0) return text.Trim();
        Wrong(name, value.GetRawText(), "This is not text, or empty.", PlainText);
        return null;
    }

    public ImmutableArray<string> Texts(string name)
    {
        if (!element.TryGetProperty(name, out var value)) return [];
        if (value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String && item.GetString()!.Trim().Length > 0))
            return [.. value.EnumerateArray().Select(item => item.GetString()!.Trim())];   // of a string element there is a string
        Wrong(name, value.GetRawText(), "This is not a list of texts.", "a list such as [\"One\", \"Two\"]");
        return [];
    }

    /// <summary>Reads one text, or a list of them.</summary>
    public ImmutableArray<string> TextOrTexts(string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array ? Texts(name) : [Text(name)];

    public bool IsObject(string name) => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Object;

    public bool Flag(string name)
    {
        if (!element.TryGetProperty(name, out var value)) return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Wrong(name, value.GetRawText(), "This is neither true nor false.", "true or false");
        return value.ValueKind is JsonValueKind.True;
    }

    public decimal? Number(string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number)) return number;
        Wrong(name, value.GetRawText(), "This is not a number.", "a number without quotes");
        return null;
    }

    public long? WholeNumber(string name, long min, long max)
    {
        if (Number(name) is not { } number) return null;
        if (decimal.IsInteger(number) && number >= min && number <= max) return (long)number;
        Wrong(name, $"{number}", "This number cannot stand here.", $"a whole number from {min} to {max}");
        return null;
    }

    /// <summary>Reads a word that stands for a value of an enum: its name with a small first letter.</summary>
    public TEnum Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (element.TryGetProperty(name, out var chosen) && chosen.ValueKind is JsonValueKind.String && IndexOf<TEnum>(chosen.GetString()) is var index and >= 0)
            return Enum.GetValues<TEnum>()[index];
        Wrong(name, chosen.ValueKind is JsonValueKind.Undefined ? "" : chosen.GetRawText(), "This is missing, or not one of the words known here.", Words.Either(WordsOf<TEnum>()));
        return default;
    }

    /// <summary>Reads a list of words that stand for values of an enum, at least one and each once.</summary>
    public ImmutableArray<TEnum> Choices<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var chosen = TextOrTexts(name);
        if (!chosen.IsEmpty && chosen.Distinct(StringComparer.Ordinal).Count() == chosen.Length && chosen.All(word => IndexOf<TEnum>(word) >= 0))
            return [.. chosen.Select(word => Enum.GetValues<TEnum>()[IndexOf<TEnum>(word)])];
        if (chosen is not [""]) Wrong(name, string.Join(", ", chosen), "This is missing, or not one of the words known here.", Words.Either(WordsOf<TEnum>()));
        return [];
    }

    private static List<string> WordsOf<TEnum>() where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()))];

    private static int IndexOf<TEnum>(string? word) where TEnum : struct, Enum => WordsOf<TEnum>().IndexOf(word ?? "");

    /// <summary>Reads the object that a property holds; null when it is absent or something else.</summary>
    public JsonPart? Part(string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind is JsonValueKind.Object) return new(value, PathOf(name), report);
        Wrong(name, value.GetRawText(), "This is not an object.", "an object in braces");
        return null;
    }

    /// <summary>Reads the objects in the list that a property holds.</summary>
    public IEnumerable<JsonPart> Parts(string name)
    {
        if (!element.TryGetProperty(name, out var value)) return [];
        if (value.ValueKind is JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.Object))
            return value.EnumerateArray().Select((item, i) => new JsonPart(item, $"{PathOf(name)}[{i}]", report));
        Wrong(name, value.GetRawText(), "This is not a list of objects.", "a list of objects in braces");
        return [];
    }

    public IEnumerable<string> Names => element.EnumerateObject().Select(property => property.Name);

    public void Wrong(string name, string value, string wrong, string expected) => report(new(0, PathOf(name), value, wrong, expected));

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
