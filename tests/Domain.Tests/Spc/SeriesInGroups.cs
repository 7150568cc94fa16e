using KpiPapers.Domain.Spc;

namespace KpiPapers.Domain.Tests.Spc;

using static KpiPapers.Domain.Spc.ChartKind;
using static KpiPapers.Domain.Spc.ImprovementDirection;
using static KpiPapers.Domain.Spc.PointClass;

/// <summary>Screened, rebased and fixed limits.</summary>
internal static class SeriesInGroups
{
    public static IReadOnlyDictionary<string, KnownSeries> All { get; } = new Dictionary<string, KnownSeries>(StringComparer.Ordinal)
    {
        ["A range of exactly 3.267 times the mean range is screened"] = new(
            "0 0.7733 0 0.7733 0 0.7733 4.0403 3.267 4.0403 3.267 4.0403 3.267",
            ControlChart, "-0.0368 2.0202 4.0771", "n.n.n.N.N.N.", CommonCause, Assurance.None),
        ["Screening is done once"] = new(
            "0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1 0 1 6 0 40 0 1 0 1",
            ControlChart, "-1.5094 2.1481 5.8056", "rrrrrrrrrrrrrrrrrrrrO.O....", CommonCause, Assurance.None),
        ["A step without a rebase is flagged nearly everywhere"] = new(
            "10 12 11 13 10 12 11 13 10 12 11 13 20 22 21 23 20 22 21 23 20 22 21 23",
            ControlChart, "11.4218 16.5000 21.5782", "ononononononNONONONONONO", Improvement, Assurance.HitAndMiss)
        { Target = 19 },
        ["A step with a rebase is two processes"] = new(
            "10 12 11 13 10 12 11 13 10 12 11 13 20 22 21 23 20 22 21 23 20 22 21 23",
            ControlChart, "6.4218 11.5000 16.5782; 16.4218 21.5000 26.5782",
            "........................", CommonCause, Assurance.ConsistentlyPasses)
        { Target = 15, RebaseAt = [12] },
        ["A step after fixed limits is outside them"] = new(
            "10 12 11 13 10 12 11 13 10 12 11 13 20 22 21 23",
            ControlChart, "6.4218 11.5000 16.5782", "............OOOO", Improvement, Assurance.None)
        { FixAfter = 12 },
        ["Fixed limits do not follow a drift"] = new(
            "10 12 11 13 10 12 11 13 10 12 11 13 12 13 12 13 12 13 12",
            ControlChart, "6.4218 11.5000 16.5782", "...........RRRRRRRR", Concern, Assurance.None)
        { Direction = LowerIsBetter, FixAfter = 12 },
        ["Each group fixes its own limits"] = new(
            "10 12 10 12 10 12 10 12 10 12 10 12 16 18 30 33 30 33 30 33 30 33 30 33 30 33 40",
            ControlChart, "5.6800 11.0000 16.3200; 23.5200 31.5000 39.4800", ".............O............O", Improvement, Assurance.None)
        { RebaseAt = [14], FixAfter = 12 },
        ["Limits fixed after more values than there are rest on all"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.None)
        { FixAfter = 24 },
        ["A run does not reach across a rebase"] = new(
            "10 12 10 12 10 12 10 12 12 11.5 12 11.5 12 11.5 12 10 12 10 12 10 12 10 12 10 12",
            ControlChart, "7.5018 11.2500 14.9982; 6.5373 11.1923 15.8473", ".........................", CommonCause, Assurance.None)
        { RebaseAt = [12] },
        ["A trend does not reach across a rebase"] = new(
            "40 60 40 60 40 60 40 60 40 60 42 44 46 48 50 52 54 60 40 60 40 60 40 60 40 60 40 60 40",
            ControlChart, "6.8299 48.5714 90.3130; 6.7000 50.4000 94.1000", ".............................", CommonCause, Assurance.None)
        { RebaseAt = [14] },
        ["A rebase at the first value is none"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "44.6800 50.0000 55.3200", "............", CommonCause, Assurance.None)
        { RebaseAt = [0] },
        ["Rebases may come in any order"] = new(
            "10 12 11 13 10 12 11 13 10 12 11 13 49 51 49 51 49 51 49 51 49 51 49 51 20 22 21 23 20 22 21 23 20 22 21 23",
            ControlChart, "6.4218 11.5000 16.5782; 44.6800 50.0000 55.3200; 16.4218 21.5000 26.5782",
            "....................................", CommonCause, Assurance.ConsistentlyPasses)
        { Target = 15, RebaseAt = [24, 12] },
        ["Five values before a rebase have no limits"] = new(
            "70 71 70 72 70 49 51 49 51 49 51 49 51 49 51 49 51 49 51",
            ControlChart, "70.6000; 44.6800 50.0000 55.3200", "-----..............", CommonCause, Assurance.ConsistentlyFails)
        { Target = 60, RebaseAt = [5] },
        ["Eight values after a rebase have limits on trial"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 49 51 70 72 70 72 70 72 70 72",
            ControlChart, "44.6800 50.0000 55.3200; 65.6800 71.0000 76.3200",
            "......................", CommonCause, Assurance.ConsistentlyPasses)
        { Target = 60, RebaseAt = [14] },
        ["Seven values after a rebase are not enough data"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 49 51 70 72 70 73 71 70 72",
            NotEnoughData, "44.6800 50.0000 55.3200; 71.1429", "..............-------", NotJudged, Assurance.None)
        { Target = 60, RebaseAt = [14] },
        ["Equal values after a rebase are not enough variation"] = new(
            "49 51 49 51 49 51 49 51 49 51 49 51 49 51 70 70 70 70 70 70 70 70",
            NotEnoughVariation, "44.6800 50.0000 55.3200; 70.0000", "..............--------", NotJudged, Assurance.None)
        { Target = 60, RebaseAt = [14] },
    };
}
