namespace KpiPapers.Domain;

/// <summary>
/// What an indicator should reach from a day on, and how far it may miss. Councils change both within a year (Havering 2015/16, Brighton
/// and Hove 2021), so each has its first day, and later targets never repaint earlier results.
/// </summary>
public sealed record Target
{
    /// <summary>The first day on which it is in force.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The value to reach, in the indicator's unit; for a range, its lower end.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; null for any other polarity.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>The amber band.</summary>
    public Tolerance Tolerance { get; init; } = Tolerance.Default;
}
