using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Papers.Definition;

/// <summary>Something wrong with a paper's definition.</summary>
/// <param name="Property">Where, as a path such as <c>$.meetings[0].date</c>; empty for the whole file.</param>
/// <param name="Wrong">What is wrong, as a sentence.</param>
/// <param name="Expected">What was expected.</param>
public sealed record DefinitionProblem(string Property, string Wrong, string Expected);

/// <summary>Reads a paper's definition, as strictly as an export: an unknown or missing property is a problem, never a default.</summary>
public static partial class PaperDefinitionReader
{
    private const int MostDaysBefore = 30;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new TextThatIsThere() },
    };

    /// <summary>Reads one <c>papers/*.json</c>.</summary>
    /// <param name="json">The file's bytes, UTF-8.</param>
    /// <returns>The definition, or null and what is wrong with it.</returns>
    public static (PaperDefinition? Definition, ImmutableArray<DefinitionProblem> Problems) Read(ReadOnlySpan<byte> json)
    {
        PaperDefinition? definition;
        try
        {
            definition = JsonSerializer.Deserialize<PaperDefinition>(json, Options);
        }
        catch (JsonException problem)
        {
            return (null, [new(problem.Path ?? "", Sentence(problem), "a paper's definition as JSON")]);
        }
        if (definition is null) return (null, [new("", "The file says null.", "a paper's definition as JSON")]);
        var problems = Problems(definition).ToImmutableArray();
        return (problems.IsEmpty ? definition : null, problems);
    }

    /// <summary>The reader's own words name types of the program, which mean nothing to whoever edits the file.</summary>
    private static string Sentence(JsonException problem) =>
        problem.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "There is no property of this name."
        : problem.Message.Contains("Duplicate property", StringComparison.Ordinal) ? "The property stands there twice."
        : MissingProperties().Match(problem.Message) is { Success: true } missing ? $"Missing: {missing.Groups["names"].Value}."
        : problem.InnerException is null && problem.Path is null ? problem.Message
        : (problem.InnerException as FormatException)?.Message ?? $"The value is not of the kind that stands here (line {problem.LineNumber + 1}).";

    private static IEnumerable<DefinitionProblem> Problems(PaperDefinition definition)
    {
        if (!Id().IsMatch(definition.Paper))
            yield return new("$.paper", $"\"{definition.Paper}\" cannot stand in a link.", "lower-case letters, digits and dashes");
        if (definition.Cover.Part is not ("I" or "II"))
            yield return new("$.cover.part", $"\"{definition.Cover.Part}\" is not a part.", "I or II");
        if (definition.Cover is { Part: "II", PartReason: "" })
            yield return new("$.cover.partReason", "A Part II paper needs its reason.", "the paragraph of Schedule 12A that applies");
        foreach (var problem in ServiceProblems(definition)) yield return problem;
        for (var i = 0; i < definition.Tables.Length; i++)
            foreach (var problem in ListingProblems.Of(definition.Tables[i], $"$.tables[{i}]", definition.Services)) yield return problem;
        if (definition.Numbering is not (PaperDefinition.Nested or PaperDefinition.Sectioned))
            yield return new("$.numbering", $"\"{definition.Numbering}\" is not a way of numbering.", "nested or sections");
        if (definition.Appendix is { } appendix && string.IsNullOrWhiteSpace(appendix))
            yield return new("$.appendix", "The appendix has no name.", "a name such as Appendix 2, or no \"appendix\" at all");
        if (definition.Indicators.IsEmpty)
            yield return new("$.indicators", "The paper has no indicators.", "at least one indicator's code");
        foreach (var code in definition.Indicators.CountBy(code => code, StringComparer.OrdinalIgnoreCase).Where(code => code.Value > 1))
            yield return new("$.indicators", $"{code.Key} stands there {code.Value} times.", "each indicator once");
        if (definition.ChasersBefore.Any(days => days is < 1 or > MostDaysBefore))
            yield return new("$.chasersBefore", "A reminder has no day.", $"numbers of working days from 1 to {MostDaysBefore}");
        if (definition.Authors.IsEmpty)
            yield return new("$.authors", "The paper has no authors.", "at least one recipient's id, or no \"authors\" at all");
        if (definition.Meetings.Contains(null!))
        {
            yield return new("$.meetings", "A meeting is null.", "the quarter and date of each meeting");
            yield break;
        }
        foreach (var meeting in definition.Meetings.CountBy(meeting => meeting.Quarter).Where(meeting => meeting.Value > 1))
            yield return new("$.meetings", $"{meeting.Key} has {meeting.Value} meetings.", "one meeting for each quarter");
        foreach (var meeting in definition.Meetings.Where(meeting => meeting.Date <= meeting.Quarter.LastDay))
            yield return new("$.meetings", $"The meeting on {meeting.Date:d MMMM yyyy} is before the end of {meeting.Quarter}.", "a day after the quarter");
    }

    private static IEnumerable<DefinitionProblem> ServiceProblems(PaperDefinition definition)
    {
        if (definition.Services.IsEmpty)
            yield return new("$.services", "The paper has no services.", "at least one service");
        if (definition.Services.Any(string.IsNullOrWhiteSpace))
            yield return new("$.services", "A service has no name.", "the name of each service");
        foreach (var service in definition.Services.CountBy(name => name, StringComparer.OrdinalIgnoreCase).Where(name => name.Value > 1))
            yield return new("$.services", $"{service.Key} stands there {service.Value} times.", "each service once");
        if (definition.Services.Contains(Narrative.Performance, StringComparer.OrdinalIgnoreCase))
            yield return new("$.services", $"{Narrative.Performance} is the section about the figures.", "the name of a service");
    }

    /// <summary>Refuses null in lists of text too, where annotations do not reach.</summary>
    private sealed class TextThatIsThere : JsonConverter<string>
    {
        public override bool HandleNull => true;

        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() ?? throw new JsonException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    [GeneratedRegex("missing required properties including: (?<names>[^.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MissingProperties();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
