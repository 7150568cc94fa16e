namespace KpiPapers.Domain.Spc;

/// <summary>
/// Statistical process control: which months of an indicator are usual variation, and whether its process meets its target. The rules are
/// those of XmR charts in NHSRplotthedots 0.2.2 (github.com/nhs-r-community/NHSRplotthedots), with its defaults. It screens moving ranges,
/// which the spreadsheet of NHS England's Making Data Count does not (vignettes/deviations.Rmd there).
/// Unlike upstream, a series whose usual variation comes to nothing is not judged: its limits would fall together and flag every value.
/// </summary>
public static class ProcessControl
{
    /// <summary>Fewer values have no chart.</summary>
    public const int RunChartFrom = 8;

    /// <summary>A series of fewer values has no limits.</summary>
    public const int ControlChartFrom = 12;

    /// <summary>How many values in a row on one side of the average are a special cause.</summary>
    public const int RunLength = 7;

    /// <summary>How many values in a row that only rise or only fall are a special cause.</summary>
    public const int TrendLength = 7;

    /// <summary>
    /// Limits, classes and verdicts of a series. They are reckoned in doubles: limits are estimates by a factor of three digits, so the
    /// digits of a decimal would say nothing more. Numbers that differ by less than a million-millionth of the largest value are equal,
    /// so that 0.2 is on the average of 0.1, 0.2 and 0.3, as it is in decimals.
    /// </summary>
    /// <param name="values">
    /// In the indicator's unit, oldest first, usually one a month. Months without a value are left out, and their neighbours are then next
    /// to each other.
    /// </param>
    /// <param name="target">In the indicator's unit; null when there is none.</param>
    /// <param name="direction">Which way is better; <see cref="PolarityDirection"/> makes it from a polarity.</param>
    /// <param name="rebaseAt">
    /// Indices, from 0, of the first value after each known change of the process, in any order: limits start anew there, and neither
    /// moving ranges nor patterns reach across. Once a series has <see cref="ControlChartFrom"/> values, each group of
    /// <see cref="RunChartFrom"/> or more has limits, on trial until it has <see cref="ControlChartFrom"/> itself.
    /// </param>
    /// <param name="fixAfter">
    /// The limits of each group rest on its first so many values, 12 or more, and stay fixed from then on; null for all values.
    /// </param>
    /// <exception cref="ArgumentException">A value or the target is no number that a decimal can hold.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A rebase is not at a value, or limits are to be fixed after too few.</exception>
    public static ProcessChart Analyse(
        IReadOnlyList<double> values,
        double? target,
        ImprovementDirection direction,
        IReadOnlyList<int>? rebaseAt = null,
        int? fixAfter = null)
    {
        Refusing.Unusable(values, target, rebaseAt, fixAfter);
        if (values.Count == 0) return new([], [], target, direction, Assurance.None);

        int[] starts = [.. (rebaseAt ?? []).Append(0).Distinct().Order()];
        var parts = starts.Zip(starts.Skip(1).Append(values.Count), (start, end) =>
            GroupOfPoints.Of([.. values.Take(start..end)], start, values.Count, direction, fixAfter)).ToList();
        return new(
            [.. parts.SelectMany(part => part.Points)],
            [.. parts.Select(part => part.Group)],
            target,
            direction,
            Assuring.Of(target, direction, parts[^1].Group.Limits, parts[^1].Precision));
    }
}
