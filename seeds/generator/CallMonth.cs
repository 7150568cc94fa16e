namespace KpiPapers.Seeds;

/// <summary>What a month of calls comes to.</summary>
/// <param name="First">The month's first day.</param>
/// <param name="Offered">Calls that came in.</param>
/// <param name="Abandoned">Those whose caller rang off before an answer.</param>
/// <param name="MeanWait">The mean wait of the answered calls, in seconds, exactly.</param>
internal sealed record CallMonth(DateOnly First, int Offered, int Abandoned, int MeanWait)
{
    /// <summary>
    /// The months of the quarters whose figures were published, which their months add up to: 28,819 offered, 4,243 abandoned and a mean of
    /// monthly means of 1069 / 3 seconds in 2019/20 Q2; 19,498, 640 and 238 / 3 in 2020/21 Q1; 26,224, 1,678 and 138 in 2020/21 Q2.
    /// </summary>
    public static IReadOnlyList<CallMonth> All { get; } =
    [
        new(new(2019, 7, 1), 9874, 1512, 362),
        new(new(2019, 8, 1), 9310, 1298, 338),
        new(new(2019, 9, 1), 9635, 1433, 369),

        new(new(2020, 4, 1), 5914, 171, 70),
        new(new(2020, 5, 1), 6342, 203, 76),
        new(new(2020, 6, 1), 7242, 266, 92),

        new(new(2020, 7, 1), 8706, 489, 121),
        new(new(2020, 8, 1), 8144, 521, 139),
        new(new(2020, 9, 1), 9374, 668, 154),
    ];

    /// <summary>How many calls were answered.</summary>
    public int Answered => Offered - Abandoned;
}
