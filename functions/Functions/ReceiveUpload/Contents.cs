using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;
using KpiPapers.Exports;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>What a file that was read says, and where each part of it is kept.</summary>
internal sealed class Contents(LedgerStore ledger, CommentaryStore commentary, ListingStore listings, NarrativeStore narratives, SignOffStore signOffs)
{
    private const int MostFigures = 2_000;   // so that what a file bears on fits in its row of storage

    /// <summary>What stands against keeping it, however right each of its rows is.</summary>
    public static ImmutableArray<CellProblem> Problems(ExportRead.Accepted read) =>
        Touched(read) is { } touched && touched.Figures.Length + touched.Comments.Length is var figures and > MostFigures
            ? [new(0, "", "", $"The file has {figures:#,##0} figures and comments.", $"at most {MostFigures:#,##0} in one file: split it by quarter")]
            : [];

    /// <summary>Keeps all of it; none counts before its submission is committed. Keeping it again changes nothing.</summary>
    public async Task AppendAsync(Submission submission, ExportRead.Accepted read, CancellationToken cancellationToken)
    {
        await ledger.AppendAsync(submission, read.Entries, cancellationToken);
        await commentary.AppendAsync(submission, read.Commentary, cancellationToken);
        await listings.AppendAsync(submission, read.Listings, cancellationToken);
        await narratives.AppendAsync(submission, read.Narratives, cancellationToken);
        await signOffs.AppendAsync(submission, [.. read.SignOffs.Select(row => row.SignOff)], cancellationToken);
    }

    /// <summary>What it bears on.</summary>
    public static Touched Touched(ExportRead.Accepted read) => new(
        [.. SoleSource.FiguresOf(read)],
        [.. read.Commentary.Select(comment => new FigureKey(comment.Indicator, comment.Quarter))],
        [.. read.Listings.Select(entry => new ListingKey(read.Feed.Id, entry.Quarter)).Distinct()],
        [.. read.Narratives.Select(narrative => new NarrativeKey(narrative.Paper, narrative.Quarter, narrative.Section)).Distinct()])
    {
        SignOffs = [.. read.SignOffs.Select(row => new SignOffKey(row.SignOff.Paper, row.SignOff.Quarter))],
    };
}
