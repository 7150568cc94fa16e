using KpiPapers.Domain;
using KpiPapers.Domain.Listings;
using KpiPapers.Functions.Configuration;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.RenderPaper;

/// <summary>Reads what a quarter's paper is composed from, as it is now.</summary>
internal sealed class PaperMaterial(
    ResultStore results, CommentaryStore commentary, ListingStore listings, NarrativeStore narratives, PaperStore papers)
{
    public async Task<PaperInputs> ReadAsync(
        ConfigurationSet configuration, PaperDefinition definition, Quarter quarter, CancellationToken cancellationToken)
    {
        var charted = PaperInputs.ChartedQuartersOf(quarter).ToList();
        var own = definition.Indicators.Select(code => configuration.Indicators.Find(code)!.Code).ToHashSet(StringComparer.Ordinal);   // checked with the set
        // Two questions for all indicators together: two for each would be four hundred for some papers.
        var found = await results.BetweenAsync(charted[^1], charted[0], cancellationToken).Where(result => own.Contains(result.Indicator)).ToListAsync(cancellationToken);
        var comments = (await commentary.OfQuarterAsync(quarter, cancellationToken)).Where(comment => own.Contains(comment.Commentary.Indicator));
        var texts = await narratives.InForceAsync(definition.Paper, quarter, cancellationToken);
        var listed = new List<QuarterListing>();
        foreach (var feed in definition.Tables.Select(table => table.Feed).Distinct())
            if (await listings.InForceAsync(new(feed, quarter), cancellationToken) is { } listing) listed.Add(listing);
        return new PaperInputs(configuration.Indicators.All, found, comments, texts, listed)
        {
            FirstFigures = await FirstFiguresAsync(definition, quarter, found, cancellationToken),
        };
    }

    /// <summary>What the paper printed first of each figure that was revised since.</summary>
    private async Task<Dictionary<(string, Quarter), string>> FirstFiguresAsync(
        PaperDefinition definition, Quarter quarter, List<Result> found, CancellationToken cancellationToken)
    {
        var first = new Dictionary<(string, Quarter), string>();
        foreach (var past in PaperInputs.PrintedQuartersOf(quarter).Where(past => found.Exists(result => result.Quarter == past && result.Revision > 0)))
            foreach (var figure in (await papers.FirstIssuedAsync(definition.Paper, past, cancellationToken))?.Issue?.Figures ?? [])
                first[(figure.Indicator, past)] = figure.Text;
        return first;
    }
}
