using System.Xml.Linq;
using KpiPapers.Domain;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>The sign beside a colour's word, in the PDF's shapes and colours. It is not read out: the word beside it is.</summary>
internal static class RagMarkHtml
{
    private const double Side = 16;

    private static readonly Color Red = new(0xB1, 0x0E, 0x1E);
    private static readonly Color Amber = new(0xB3, 0x5F, 0x00);
    private static readonly Color Green = new(0x00, 0x70, 0x3C);

    public static XElement? Of(Judgement? judgement) => judgement switch
    {
        Judgement.Green => Drawn(new(MarkShape.Star, Green)),
        Judgement.Amber => Drawn(new(MarkShape.Circle, Amber)),
        Judgement.Red => Drawn(new(MarkShape.Triangle, Red)),
        _ => null,
    };

    private static XElement Drawn(Mark mark) =>
        InlineSvg.Silent(new(new(Side, Side, [new Symbol(new(Side / 2, Side / 2), mark, Side - 2)]), mark.Shape.ToString()), "mark");
}
