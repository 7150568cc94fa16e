using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KpiPapers.Exports.Narratives;

/// <summary>
/// What a document's styles say of paragraphs and runs. Styles are known by their names, which stay English in every language of Word; ids do
/// not. A style inherits from the one that it is based on.
/// </summary>
internal sealed class WordStyles
{
    private const string HeadingName = "heading ";
    private const int BodyText = 9;   // the outline level of text that is no heading

    private readonly Dictionary<string, Style> _byId = new(StringComparer.Ordinal);
    private readonly string? _default;

    public WordStyles(MainDocumentPart document)
    {
        foreach (var style in document.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id) _byId.TryAdd(id, style);
        _default = _byId.Values.FirstOrDefault(style => style.Type?.InnerText == "paragraph" && style.Default?.Value == true)?.StyleId?.Value;
    }

    /// <summary>A heading's level from 1, 0 for a title, null for other paragraphs.</summary>
    public int? HeadingLevel(ParagraphProperties? paragraph)
    {
        if (Level(paragraph?.OutlineLevel) is { } direct) return direct < BodyText ? direct + 1 : null;
        foreach (var style in Chain(StyleOf(paragraph)))
        {
            if (Level(style.StyleParagraphProperties?.OutlineLevel) is { } outline) return outline < BodyText ? outline + 1 : null;
            var name = style.StyleName?.Val?.Value ?? "";
            if (name.Equals("Title", StringComparison.OrdinalIgnoreCase)) return 0;
            if (name.StartsWith(HeadingName, StringComparison.OrdinalIgnoreCase)
                && int.TryParse(name.AsSpan(HeadingName.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
                && level is >= 1 and <= 9)
                return level;
        }
        return null;
    }

    /// <summary>The list that a paragraph belongs to, and its level there; null when it belongs to none.</summary>
    public (int List, int Level)? List(ParagraphProperties? paragraph)
    {
        var properties = Chain(StyleOf(paragraph)).Select(style => style.StyleParagraphProperties?.NumberingProperties)
            .Prepend(paragraph?.NumberingProperties).OfType<NumberingProperties>().ToList();
        var list = properties.Select(numbering => numbering.NumberingId?.Val?.Value).FirstOrDefault(id => id is not null);
        var level = properties.Select(numbering => numbering.NumberingLevelReference?.Val?.Value).FirstOrDefault(index => index is not null);
        return list is null or 0 ? null : (list.Value, level ?? 0);   // 0 takes a paragraph out of its style's list
    }

    /// <summary>The list of a style of numbering.</summary>
    public int? ListOf(string? style) =>
        Chain(style).Select(link => link.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value).FirstOrDefault(id => id is not null);

    /// <summary>Whether a run has a property such as bold. What styles say is turned round, not added up: bold in bold is plain (ECMA-376, 17.7.3).</summary>
    public bool Has<TProperty>(RunProperties? run, ParagraphProperties? paragraph)
        where TProperty : OnOffType =>
        Value(run?.GetFirstChild<TProperty>())
        ?? (Inherited<TProperty>(run?.RunStyle?.Val?.Value) ^ Inherited<TProperty>(StyleOf(paragraph)));

    private bool Inherited<TProperty>(string? style)
        where TProperty : OnOffType =>
        Chain(style).Select(link => Value(link.StyleRunProperties?.GetFirstChild<TProperty>())).FirstOrDefault(value => value is not null) ?? false;

    private static bool? Value(OnOffType? property) => property is null ? null : property.Val?.Value ?? true;

    private static int? Level(OutlineLevel? level) => level?.Val?.Value;

    private string? StyleOf(ParagraphProperties? paragraph) => paragraph?.ParagraphStyleId?.Val?.Value ?? _default;

    /// <summary>A style and those that it is based on; in a broken document they may go round in a circle.</summary>
    private IEnumerable<Style> Chain(string? id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (id is not null && seen.Add(id) && _byId.TryGetValue(id, out var style))
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
