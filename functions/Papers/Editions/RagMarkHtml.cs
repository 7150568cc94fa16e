using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>The sign beside a colour's word, in the PDF's shapes and colours. It is not read out: the word beside it is.</summary>
internal static class RagMarkHtml
{
    private const double Side = 16;

    public static XElement? Of(Judgement? judgement) => RagMarks.Of(judgement) is { } mark ? Drawn(mark) : null;

    private static XElement Drawn(Mark mark) =>
        InlineSvg.Silent(new(new(Side, Side, [new Symbol(new(Side / 2, Side / 2), mark, Side - 2)]), mark.Shape.ToString()), "mark");
}
