using System.Collections.Immutable;
using System.Text.Json;
using KpiPapers.Exports.Collecting;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Feeds;

/// <summary>Reads a feed's definition from JSON.</summary>
internal static class FeedJson
{
    /// <summary>What a term counts when it adds up no column.</summary>
    public const string Rows = "rows";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static ConfigRead<Feed> Read(string fileName, ReadOnlySpan<byte> json)
    {
        var problems = new ProblemList(ExportReader.MaximumProblems);
        var feed = Read(fileName, json, problems);
        return new(problems.Count == 0 ? feed : null, [.. problems.Kept.Select(problem => new ConfigProblem(fileName, problem))]);
    }

    private static Feed? Read(string fileName, ReadOnlySpan<byte> json, ProblemList problems)
    {
        try
        {
            var text = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
            using var document = JsonDocument.Parse(text.ToArray(), Strict);
            if (document.RootElement.ValueKind is not JsonValueKind.Object)
            {
                problems.Add(new(0, "", "", "This is not a feed.", "an object in braces"));
                return null;
            }
            var feed = FeedOf(fileName, new(document.RootElement, "", problems.Add));
            if (problems.Count == 0) FeedRules.Check(feed, problems);
            return feed;
        }
        catch (JsonException exception)
        {
            problems.Add(new((exception.LineNumber ?? -1) + 1, "", "", $"This is not JSON: {exception.Message}", "a feed's definition in JSON, each property once"));
            return null;
        }
    }

    private static Feed FeedOf(string fileName, JsonPart part)
    {
        part.Only("feed", "title", "owner", "kind", "replaces", "columns", "day", "period", "filter", "oneRowEach", "dimension", "total", "figures", "keepMonths");
        var kind = part.Choice<FeedKind>("kind");
        var (day, oneRowEach) = (part.OptionalText("day"), part.Flag("oneRowEach"));
        return new()
        {
            FileName = fileName,
            Id = part.Text("feed"),
            Title = part.Text("title"),
            Owner = part.Text("owner"),
            Kind = kind,
            Replaces = part.Texts("replaces"),
            Columns = [.. part.Parts("columns").Select(ColumnOf).Select(column => kind switch
            {
                FeedKind.Figures => NotNegative(column),
                FeedKind.Rows => column with { MayBeBlank = column.MayBeBlank || column.IsNumber, NeedsTime = oneRowEach && column.Name == day },   // a missing number is the collector's to judge
                _ => FixedColumns.Of(kind).FirstOrDefault(known => known.Name == column.Name)?.Fit(column) ?? column,
            })],
            Day = day,
            Period = part.Part("period") is { } period ? PeriodOf(period) : null,
            Filter = part.Part("filter") is { } filter ? ConditionsOf(filter) : [],
            OneRowEach = oneRowEach,
            Dimension = part.OptionalText("dimension"),
            Total = part.Part("total") is { } total ? TotalOf(total) : null,
            Figures = [.. part.Parts("figures").Select(FigureOf)],
            KeepMonths = (int?)part.WholeNumber("keepMonths", min: 1, max: 1200),
        };
    }

    private static Column ColumnOf(JsonPart part)
    {
        part.Only("name", "heading", "synonyms", "type", "values", "unit", "optional", "mayBeBlank", "min", "max", "atMost", "shareOf", "percentOf");
        return new()
        {
            Name = part.Text("name"),
            Heading = part.Text("heading"),
            Synonyms = part.Texts("synonyms"),
            Type = part.Choice<ColumnType>("type"),
            Unit = part.Has("unit") ? part.Choice<DurationUnit>("unit") : DurationUnit.Seconds,
            Values = part.Texts("values"),
            Optional = part.Flag("optional"),
            MayBeBlank = part.Flag("mayBeBlank"),
            Min = part.Number("min"),
            Max = part.Number("max"),
            AtMost = part.OptionalText("atMost"),
            ShareOf = part.OptionalText("shareOf"),
            PercentOf = part.Part("percentOf") is { } share ? RowShareOf(share) : null,
        };
    }

    /// <summary>No council measures anything that is less than nothing, so a minus sign in a ready-made figure is a slip.</summary>
    private static Column NotNegative(Column column) =>
        column.IsNumber ? column with { Min = Math.Max(column.Min ?? 0, 0), MayHaveUnit = column.Name == FixedColumns.Value } : column;

    private static FeedFigure FigureOf(JsonPart part)
    {
        part.Only("indicator", "numerator", "denominator");
        if (!part.Has("numerator")) part.Wrong("numerator", "", "The property is missing.", "what is counted or added up");
        var numerator = part.Part("numerator") is { } above ? TermOf(above) : new([], null, []);
        return new(part.Text("indicator"), numerator, part.Part("denominator") is { } below ? TermOf(below) : null);
    }

    private static Term TermOf(JsonPart part)
    {
        part.Only("of", "times", "where");
        var of = part.TextOrTexts("of");
        return new(of is [Rows] ? [] : of, part.OptionalText("times"), part.Part("where") is { } where ? ConditionsOf(where) : []);
    }

    private static FeedPeriod PeriodOf(JsonPart part)
    {
        part.Only("from", "grain");
        return new(part.Choices<PeriodPlace>("from"), part.Choice<PeriodGrain>("grain"));
    }

    private static RowShare RowShareOf(JsonPart part)
    {
        part.Only("part", "whole");
        return new(part.Text("part"), part.Text("whole"));
    }

    private static Condition? TotalOf(JsonPart part)
    {
        if (ConditionsOf(part) is [var condition]) return condition;
        part.Wrong("", "", "This does not say which row states the totals.", "one column with the words that mark the row, such as { \"page\": [\"All pages\"] }");
        return null;
    }

    private static ImmutableArray<Condition> ConditionsOf(JsonPart part) => [.. part.Names.Select(name => ConditionOf(name, part))];

    private static Condition ConditionOf(string column, JsonPart part)
    {
        if (!part.IsObject(column) || part.Part(column) is not { } limits) return new(column, part.Texts(column));
        limits.Only("atLeast", "atMost");
        return new(column, []) { AtLeast = limits.Number("atLeast"), AtMost = limits.Number("atMost") };
    }
}
