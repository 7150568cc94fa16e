using System.Collections.Immutable;

namespace KpiPapers.Papers.Definition;

/// <summary>The cover report's standing rows, as UK committee reports have them.</summary>
public sealed record CoverReport
{
    /// <summary><c>I</c> for a public paper, <c>II</c> for one with exempt information (Local Government Act 1972, Schedule 12A).</summary>
    public required string Part { get; init; }

    /// <summary>Whether it is in Part II: it holds exempt information.</summary>
    public bool IsExempt => Part == "II";

    /// <summary>Why the paper is in Part II; empty for Part I.</summary>
    public string PartReason { get; init; } = "";

    /// <summary>The portfolio holder, by role.</summary>
    public required string Contact { get; init; }

    /// <summary>The author and the responsible officers, by role.</summary>
    public required ImmutableArray<string> ResponsibleOfficers { get; init; }

    /// <summary>What the report is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>What members are asked to do.</summary>
    public required string Recommendation { get; init; }

    /// <summary>The corporate objectives it serves.</summary>
    public required ImmutableArray<string> CorporateObjectives { get; init; }

    /// <summary>Financial implications.</summary>
    public required string FinancialImplications { get; init; }

    /// <summary>Value for money implications.</summary>
    public required string ValueForMoneyImplications { get; init; }

    /// <summary>Risk implications.</summary>
    public required string RiskImplications { get; init; }

    /// <summary>Equalities implications.</summary>
    public required string EqualitiesImplications { get; init; }

    /// <summary>Health and safety implications.</summary>
    public required string HealthAndSafetyImplications { get; init; }

    /// <summary>Who was consulted.</summary>
    public required string Consultees { get; init; }
}
