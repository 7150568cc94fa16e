using System.Collections.Immutable;
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

    /// <summary>What it bears on, that of the files that it withdraws included.</summary>
    public Touched Touches { get; init; } = Touched.Nothing;

    /// <summary>What its sender is told of a file that was taken; null until it is.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The files that it withdraws; empty unless it is a withdrawal.</summary>
    public ImmutableArray<SubmissionKey> Withdraws { get; init; } = [];

    /// <summary>How many problems it was refused for.</summary>
    public long ProblemCount { get; init; }

    /// <summary>The first of them, as its sender is told.</summary>
    public ImmutableArray<Remark> Reasons { get; init; } = [];

    /// <summary>The id of the withdrawal that took it back; null otherwise.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>The day, in London, on which its file was deleted because its time was over; null while the file is there.</summary>
    public DateOnly? FileDeletedOn { get; init; }

    /// <summary>Names this row.</summary>
    public SubmissionKey Key => new(Month, Submission.Id);

    /// <summary>The month of the drop, yyyy-MM: partition in the table and folder in accepted and rejected.</summary>
    public string Month => MonthOf(Submission.Dropped);

    /// <summary>Where its file is kept, in <c>accepted</c> or <c>rejected</c>.</summary>
    public string KeptAt => $"{Month}/{Submission.Id}/{Submission.FileName}";

    /// <summary>Where its list of problems is kept, in <c>rejected</c>.</summary>
    public string ErrorsAt => $"{KeptAt}.errors.csv";

    /// <summary>Where its receipt is kept, in <c>accepted</c>.</summary>
    public string ReceiptAt => $"{KeptAt}.receipt.csv";

    internal static string MonthOf(DateTimeOffset dropped) => $"{dropped.UtcDateTime:yyyy-MM}";
}

/// <summary>Names one submission.</summary>
/// <param name="Month">The month of the drop, yyyy-MM.</param>
/// <param name="Id">The submission's id.</param>
public sealed record SubmissionKey(string Month, string Id);

/// <summary>One thing that a file was refused for, or that is odd in it.</summary>
/// <param name="Row">The row as a spreadsheet numbers it, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column's heading; empty for a whole row or file.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Wrong">What is wrong, as an English sentence.</param>
/// <param name="Expected">What was expected, as a phrase.</param>
public sealed record Remark(long Row, string Column, string Value, string Wrong, string Expected);
