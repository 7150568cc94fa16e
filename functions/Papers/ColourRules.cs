using System.Collections.Immutable;
using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>Which values are green, amber and red, in words.</summary>
public static class ColourRules
{
    private const string None = "None";

    /// <summary>Three phrases: the green values, the amber ones, the red ones; <c>None</c> where a colour has no values.</summary>
    /// <param name="indicator">Says which way is good, and the unit.</param>
    /// <param name="target">The target with its amber band.</param>
    public static ImmutableArray<string> Of(Indicator indicator, Target target)
    {
        var unit = indicator.Unit;
        return indicator.Polarity switch
        {
            Polarity.LowerIsBetter => OneSided(target, missedAbove: true, unit, "or less", "more than"),
            Polarity.HigherIsBetter => OneSided(target, missedAbove: false, unit, "or more", "less than"),
            _ => Range(target, unit),
        };
    }

    private static ImmutableArray<string> OneSided(Target target, bool missedAbove, Unit unit, string within, string beyond)
    {
        var limit = target.Tolerance.AmberLimit(target.Value, missedAbove);
        var hasAmber = missedAbove ? limit > target.Value : limit < target.Value;
        return
        [
            $"{unit.Print(target.Value)} {within}",
            hasAmber ? $"{Beyond(beyond, target.Value, unit)}, but {unit.Print(limit)} {within}" : None,
            Beyond(beyond, hasAmber ? limit : target.Value, unit),
        ];
    }

    private static ImmutableArray<string> Range(Target target, Unit unit)
    {
        var (low, high) = (target.Value, target.UpTo ?? target.Value);
        var (lowest, highest) = (Math.Min(low, target.Tolerance.AmberLimit(low, missedAbove: false)), Math.Max(high, target.Tolerance.AmberLimit(high, missedAbove: true)));
        return
        [
            $"{Unit.Number(low)} to {unit.Print(high)}",
            lowest < low || highest > high ? $"Outside that, but {Unit.Number(lowest)} to {unit.Print(highest)}" : None,
            $"Less than {unit.Print(lowest)} or more than {unit.Print(highest)}",
        ];
    }

    private static string Beyond(string beyond, decimal value, Unit unit) => $"{char.ToUpperInvariant(beyond[0])}{beyond[1..]} {unit.Print(value)}";
}
