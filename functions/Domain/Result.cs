using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Domain;

/// <summary>An indicator's figure for a quarter, judged: what papers print and what history keeps.</summary>
public sealed record Result
{
    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; init; }

    /// <summary>The quarter.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>The figure, unrounded.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The target it was judged by, with its band; null where there was none.</summary>
    public Target? Target { get; init; }

    /// <summary>The colour; null for information only, or no value.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>The version of the rule that judged it.</summary>
    public string RuleVersion { get; init; } = Rag.RuleVersion;

    /// <summary>True while a month of the quarter is missing.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The first days of the months that are missing.</summary>
    public ImmutableArray<DateOnly> Awaited { get; init; } = [];

    /// <summary>Whether the paper of its quarter has been issued with it, so that a change from then on is a revision.</summary>
    public bool IsIssued { get; init; }

    /// <summary>How many times its figure has changed since it was issued.</summary>
    public int Revision { get; init; }

    /// <summary>Of a mean, the largest single value behind it, such as the longest wait; null where it is not known.</summary>
    public decimal? Largest { get; init; }

    /// <summary>Monthly values, earliest first; empty for a ready-made figure.</summary>
    public ImmutableArray<MonthValue> Months { get; init; } = [];

    /// <summary>The submissions it rests on, by file name.</summary>
    public ImmutableArray<Submission> Sources { get; init; } = [];

    /// <summary>Judges a quarter's figure by the target in force on the quarter's last day.</summary>
    public static Result Of(Indicator indicator, Quarter quarter, QuarterFigure figure)
    {
        var target = indicator.TargetFor(quarter);
        return new()
        {
            Indicator = indicator.Code,
            Quarter = quarter,
            Figure = figure.Figure,
            Target = target,
            Judgement = Rag.Judge(figure.Figure, target, indicator.Polarity),
            IsProvisional = figure.IsProvisional,
            Awaited = figure.Awaited,
            Months = figure.Months,
            Largest = figure.Largest,
            Sources = figure.Sources,
        };
    }

    /// <summary>This result in the place of a former one of the same quarter: once that was issued, another figure is a revision of it.</summary>
    public Result After(Result former) => this with
    {
        IsIssued = former.IsIssued,
        Revision = former.Revision + (former.IsIssued && former.Figure != Figure ? 1 : 0),
    };

    /// <summary>This result once an edition has been issued. Doing so again changes nothing.</summary>
    /// <param name="isPrinted">Whether its figure is the one that was printed, and no other came while the edition was made.</param>
    public Result Issued(bool isPrinted) => IsIssued ? this : this with { IsIssued = true, Revision = isPrinted ? 0 : 1 };
}
