namespace KpiPapers.Domain.Spc;

/// <summary>The values from one rebase to the next, which are taken as one process.</summary>
/// <param name="First">The index of its first value in the series, from 0.</param>
/// <param name="Last">The index of its last value.</param>
/// <param name="Kind">What can be drawn of it.</param>
/// <param name="Centre">The mean of the values that its limits rest on, in the indicator's unit; the centre line.</param>
/// <param name="Limits">Null for every kind but <see cref="ChartKind.ControlChart"/>.</param>
public sealed record ProcessGroup(int First, int Last, ChartKind Kind, double Centre, ProcessLimits? Limits)
{
    /// <summary>How many values it has, 1 or more.</summary>
    public int Count => Last - First + 1;

    /// <summary>
    /// Whether its limits rest on fewer than <see cref="ProcessControl.ControlChartFrom"/> values, as they may for some months after a
    /// rebase, and so move with each further value. R/ptd_add_short_group_warnings.R warns of them in its text below 12 values.
    /// </summary>
    public bool HasTrialLimits => Limits is not null && Count < ProcessControl.ControlChartFrom;
}
