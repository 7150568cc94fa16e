using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using KpiPapers.Domain;

namespace KpiPapers.Papers.Editions;

/// <summary>An indicator's signs and drawings for the app's own pages, as the papers have them.</summary>
public static class IndicatorHtml
{
    private const int Width = 60, Height = 16, Edge = 2;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>What the lines and signs of a chart mean, for below it.</summary>
    public const string ChartKey = Trends.Key;

    /// <summary>The signs of the colours, which a page has once so that <see cref="Mark"/> can be short. Not to be seen itself.</summary>
    public static XElement Marks => new(
        Svg + "svg",
        new XAttribute("class", "marks"),
        new XAttribute("width", 0),
        new XAttribute("height", 0),
        new XAttribute("aria-hidden", "true"),
        Enum.GetValues<Judgement>().Select(judgement => RagMarkHtml.Of(judgement) is { } drawn
            ? new XElement(Svg + "symbol", new XAttribute("id", IdOf(judgement)), drawn.Attribute("viewBox"), drawn.Elements())
            : null));

    /// <summary>The sign of a colour. It is not read out: the word belongs beside it. Null where there is no colour.</summary>
    public static XElement? Mark(Judgement? judgement) => judgement is { } colour
        ? new("svg", new XAttribute("class", "mark"), new XElement("use", new XAttribute("href", $"#{IdOf(colour)}")))
        : null;

    /// <summary>The chart of an indicator over the quarters up to one, with what it says in words; null where there are too few values.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="quarter">The last quarter.</param>
    /// <param name="inputs">Its results.</param>
    /// <param name="id">An id for the chart's name.</param>
    /// <param name="section">The id of the heading that it stands under.</param>
    public static XElement? Chart(Indicator indicator, Quarter quarter, PaperInputs inputs, string id, string section) =>
        TrendSeries.Of(indicator, quarter, inputs) is { } series ? TrendHtml.Figure(TrendCharts.Of(series), id, section) : null;

    /// <summary>
    /// A line through values, 60 pixels wide and 16 high as the page's style says, without scale or words; null where there are fewer than two
    /// values. It has no name, so it is not read out.
    /// </summary>
    /// <param name="values">One for each quarter, earliest first; null where there is none, which is a gap in the line.</param>
    public static XElement? Sparkline(ImmutableArray<decimal?> values)
    {
        var known = values.OfType<decimal>().ToList();
        if (known.Count < 2) return null;
        var (least, most) = (known.Min(), known.Max());
        return new(
            "svg",
            new XAttribute("class", "spark"),
            Lines(values).Select(line => new XElement("polyline", new XAttribute("points", string.Join(' ', line.Select(place => Point(place, values, least, most)))))));
    }

    private static string IdOf(Judgement judgement) => $"mark-{judgement}";

    /// <summary>The places of neighbours with values; one that stands alone is its own neighbour, and drawn as a dot.</summary>
    private static IEnumerable<IReadOnlyList<int>> Lines(ImmutableArray<decimal?> values)
    {
        for (int first = 0, end; first < values.Length; first = end + 1)
        {
            end = first;
            while (end < values.Length && values[end] is not null) end++;
            if (end > first) yield return end - first == 1 ? [first, first] : [.. Enumerable.Range(first, end - first)];
        }
    }

    private static string Point(int place, ImmutableArray<decimal?> values, decimal least, decimal most)
    {
        var x = Edge + (place * (Width - (2 * Edge)) / Math.Max(1, values.Length - 1));
        var height = most == least ? 0.5m : (values[place]!.Value - least) / (most - least);   // asked of those that have one
        return string.Create(CultureInfo.InvariantCulture, $"{x},{Height - Edge - (int)Math.Round(height * (Height - (2 * Edge)))}");
    }
}
