using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>What is to become of a file that was read.</summary>
/// <param name="Submission">The file, with what was learnt of it.</param>
internal abstract record Verdict(Submission Submission)
{
    /// <summary>The kind of file that it was read as; null when it is none.</summary>
    public abstract Feed? Feed { get; }

    /// <summary>It is taken, whole.</summary>
    /// <param name="Submission">The file.</param>
    /// <param name="Read">What it says.</param>
    /// <param name="Withdrawn">The files that it takes back.</param>
    internal sealed record Take(Submission Submission, ExportRead.Accepted Read, ImmutableArray<SubmissionRecord> Withdrawn) : Verdict(Submission)
    {
        public override Feed Feed => Read.Feed;

        /// <summary>What it bears on, that of the files that it takes back included.</summary>
        public Touched Touches => Contents.Touched(Read).With(Withdrawn.Select(file => file.Touches));

        /// <summary>The file as if it had been taken.</summary>
        public Supposed Supposed => new(Submission, [.. Withdrawn.Select(file => file.Submission.Id)])
        {
            Entries = Read.Entries,
            Listings = Read.Listings,
            Narratives = Read.Narratives,
            SignOffs = [.. Read.SignOffs.Select(row => row.SignOff)],
        };
    }

    /// <summary>It is refused, and nothing of it counts.</summary>
    /// <param name="Submission">The file.</param>
    /// <param name="Read">Why.</param>
    internal sealed record Refuse(Submission Submission, ExportRead.Rejected Read) : Verdict(Submission)
    {
        public override Feed? Feed => Read.Feed;
    }
}
