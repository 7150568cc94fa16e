namespace KpiPapers.Domain.Spc;

/// <summary>Which way a value is out of the ordinary, which an icon shows as H or L.</summary>
public enum PointSide
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>Above the average or, in a trend, rising.</summary>
    High,

    /// <summary>Below the average or, in a trend, falling.</summary>
    Low,
}
