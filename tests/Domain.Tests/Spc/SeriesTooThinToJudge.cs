using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

using static KpiPapers.Domain.Spc.ChartKind;
using static KpiPapers.Domain.Spc.PointClass;

/// <summary>Too few values, and too little variation.</summary>
internal static class SeriesTooThinToJudge
{
    public static IReadOnlyDictionary<string, KnownSeries> All { get; } = new Dictionary<string, KnownSeries>(StringComparer.Ordinal)
    {
        ["Twelve equal values"] = new(
            "5 5 5 5 5 5 5 5 5 5 5 5",
            NotEnoughVariation, "5.0000", "------------", NotJudged, Assurance.None)
        { Target = 4 },
        ["Twelve zeros"] = new(
            "0 0 0 0 0 0 0 0 0 0 0 0",
            NotEnoughVariation, "0.0000", "------------", NotJudged, Assurance.None)
        { Target = 4 },
        ["Twelve equal values with digits"] = new(
            "0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1",
            NotEnoughVariation, "0.1000", "------------", NotJudged, Assurance.None),
        ["One odd value among equals"] = new(
            "5 5 5 5 5 5 9 5 5 5 5 5 5",
            NotEnoughVariation, "5.3077", "-------------", NotJudged, Assurance.None),
        ["One step between equals"] = new(
            "5 5 5 5 5 5 9 9 9 9 9 9",
            NotEnoughVariation, "7.0000", "------------", NotJudged, Assurance.None),
        ["Equal values until limits are fixed"] = new(
            "5 5 5 5 5 5 5 5 5 5 5 5 7 8 7 8",
            NotEnoughVariation, "5.0000", "----------------", NotJudged, Assurance.None)
        { FixAfter = 12 },
        ["Eight values"] = new(
            "3 5 3 5 3 5 3 5",
            RunChart, "4.0000", "--------", NotJudged, Assurance.None)
        { Target = 1 },
        ["Eleven values"] = new(
            "3 5 3 5 3 5 3 5 3 5 3",
            RunChart, "3.9091", "-----------", NotJudged, Assurance.None)
        { Target = 1 },
        ["Eleven values with a rebase"] = new(
            "3 5 3 5 3 5 3 5 3 5 3",
            RunChart, "4.0000; 3.8889", "-----------", NotJudged, Assurance.None)
        { RebaseAt = [2] },
        ["Eight equal values"] = new(
            "3 3 3 3 3 3 3 3",
            NotEnoughVariation, "3.0000", "--------", NotJudged, Assurance.None),
        ["Seven values"] = new(
            "3 5 3 5 3 5 3",
            NotEnoughData, "3.8571", "-------", NotJudged, Assurance.None)
        { Target = 1 },
        ["Seven equal values"] = new(
            "3 3 3 3 3 3 3",
            NotEnoughData, "3.0000", "-------", NotJudged, Assurance.None),
        ["One value"] = new(
            "3",
            NotEnoughData, "3.0000", "-", NotJudged, Assurance.None),
    };
}
