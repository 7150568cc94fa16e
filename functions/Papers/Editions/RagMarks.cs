using KpiPapers.Domain;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>The sign beside a colour's word: shape as well as colour, since one reader in twelve men cannot tell red from green.</summary>
internal static class RagMarks
{
    /// <summary>Null where there is no colour.</summary>
    public static Mark? Of(Judgement? judgement) => judgement switch
    {
        Judgement.Green => new(MarkShape.Star, new(0x00, 0x70, 0x3C)),
        Judgement.Amber => new(MarkShape.Circle, new(0xB3, 0x5F, 0x00)),
        Judgement.Red => new(MarkShape.Triangle, new(0xB1, 0x0E, 0x1E)),
        _ => null,
    };
}
