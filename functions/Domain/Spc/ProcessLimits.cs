namespace KpiPapers.Domain.Spc;

/// <summary>
/// The limits of usual variation, in the indicator's unit. They are not clipped: the lower limit of a count may be below 0 and the upper
/// limit of a share above 100, and only a drawing may cut them off.
/// </summary>
/// <param name="Lower">LPL, the lower process limit: the average less 2.66 times the mean moving range.</param>
/// <param name="NearLower">Two thirds of the way from the average to <paramref name="Lower"/>.</param>
/// <param name="NearUpper">Two thirds of the way from the average to <paramref name="Upper"/>.</param>
/// <param name="Upper">UPL, the upper process limit: the average and 2.66 times the mean moving range.</param>
public sealed record ProcessLimits(double Lower, double NearLower, double NearUpper, double Upper)
{
    // 3 / 1.128, where 1.128 is the mean range of two values of a normal distribution in standard deviations; rounded as upstream has it.
    internal const double Factor = 2.66;

    internal static ProcessLimits Around(double centre, double meanMovingRange)
    {
        var (limit, near) = (Factor * meanMovingRange, Factor * 2 / 3 * meanMovingRange);
        return new(centre - limit, centre - near, centre + near, centre + limit);
    }
}
