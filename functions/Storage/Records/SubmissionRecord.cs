using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Storage.Records;

/// <summary>The one row that says what became of a drop. Its turning Committed makes all the drop's rows count at once.</summary>
public sealed record SubmissionRecord
{
    /// <summary>Identity, file, feed, hash and rows; feed and hash are empty until the file has been read.</summary>
    public required Submission Submission { get; init; }

    /// <summary>The path under which it was dropped into the inbox.</summary>
    public required string Path { get; init; }

    /// <summary>The configuration by which it is read; a second attempt reads it by the same one.</summary>
    public required string ConfigurationHash { get; init; }

    /// <summary>How far it has come.</summary>
    public SubmissionStatus Status { get; init; }

    /// <summary>True when everything that follows from the drop has been done.</summary>
    public bool IsFinished { get; init; }

    /// <summary>The figures and comments it touches.</summary>
    public ImmutableArray<FigureKey> Touches { get; init; } = [];

    /// <summary>How many problems it was refused for.</summary>
    public long ProblemCount { get; init; }

    /// <summary>The id of the withdrawal that took it back; null otherwise.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>The month of the drop, yyyy-MM: partition in the table and folder in accepted and rejected.</summary>
    public string Month => MonthOf(Submission.Dropped);

    /// <summary>Where its file is kept, in <c>accepted</c> or <c>rejected</c>.</summary>
    public string KeptAt => $"{Month}/{Submission.Id}/{Submission.FileName}";

    /// <summary>Where its list of problems is kept, in <c>rejected</c>.</summary>
    public string ErrorsAt => $"{KeptAt}.errors.csv";

    internal static string MonthOf(DateTimeOffset dropped) => $"{dropped.UtcDateTime:yyyy-MM}";
}

/// <summary>Names one figure.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Quarter">The quarter.</param>
public sealed record FigureKey(string Indicator, Quarter Quarter);
