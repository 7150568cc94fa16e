namespace KpiPapers.Domain.Spc;

/// <summary>What cannot be analysed, in sentences.</summary>
internal static class Refusing
{
    private const double Largest = (double)decimal.MaxValue;

    public static void Unusable(IReadOnlyList<double> values, double? target, IReadOnlyList<int>? rebaseAt, int? fixAfter)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var index = 0; index < values.Count; index++)
        {
            if (!IsUsable(values[index]))
                throw new ArgumentException($"Value {index + 1} is not a number that can be charted.", nameof(values));
        }

        if (target is { } number && !IsUsable(number))
            throw new ArgumentException("The target is not a number that can be charted.", nameof(target));
        foreach (var index in rebaseAt ?? [])
        {
            if (index < 0 || index >= values.Count)
                throw new ArgumentOutOfRangeException(nameof(rebaseAt), index, "Limits can only start anew at one of the values.");
        }

        if (fixAfter < ProcessControl.ControlChartFrom)
        {
            throw new ArgumentOutOfRangeException(
                nameof(fixAfter), fixAfter, $"Limits can only be fixed after {ProcessControl.ControlChartFrom} or more values.");
        }
    }

    private static bool IsUsable(double number) => Math.Abs(number) <= Largest;
}
