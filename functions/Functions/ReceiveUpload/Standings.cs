using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Domain.Listings;
using KpiPapers.Domain.Narratives;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>How the figures, texts, listings and sign-offs that a file bears on stand, in words and with the files that they rest on.</summary>
internal sealed class Standings(ResultStore results, ListingStore listings, NarrativeStore narratives, SignOffStore signOffs)
{
    private const int FilesNamed = 3;

    /// <summary>One for each, in the order of what is asked about; <see cref="Move.Before"/> and <see cref="Move.Now"/> are the same.</summary>
    /// <param name="bears">What is asked about.</param>
    /// <param name="configuration">What things are called.</param>
    /// <param name="supposition">A file as if it had been taken; null to tell how things stand.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ImmutableArray<Move>> OfAsync(Touched bears, ConfigurationSet configuration, Supposition? supposition, CancellationToken cancellationToken)
    {
        var file = supposition?.File;
        var standings = ImmutableArray.CreateBuilder<Move>();
        foreach (var figure in bears.Figures)
            Add("Figure", Name(figure, configuration), figure.Quarter, Figure(figure, await ResultAsync(figure, supposition, cancellationToken), configuration));
        foreach (var paper in bears.Narratives.GroupBy(text => (text.Paper, text.Quarter)))
        {
            var inForce = await narratives.InForceAsync(paper.Key.Paper, paper.Key.Quarter, file, cancellationToken);
            foreach (var text in paper) Add("Text", text.Section, text.Quarter, Text(inForce.FirstOrDefault(there => there.Narrative.Section == text.Section)));
        }
        foreach (var listing in bears.Listings)
            Add("Table", Feed(listing, configuration), listing.Quarter, Listing(await listings.InForceAsync(listing, file, cancellationToken)));
        foreach (var signOff in bears.SignOffs)
            Add("Sign-off", signOff.Paper, signOff.Quarter, SignOff(await signOffs.InForceAsync(signOff.Paper, signOff.Quarter, file, cancellationToken)));
        return standings.ToImmutable();

        void Add(string item, string about, Quarter quarter, string words) => standings.Add(new(item, about, quarter, words, words));
    }

    private async Task<Result?> ResultAsync(FigureKey figure, Supposition? supposition, CancellationToken cancellationToken) =>
        supposition is null ? await results.GetAsync(figure, cancellationToken) : supposition.Results.GetValueOrDefault(figure);

    private static string Figure(FigureKey figure, Result? result, ConfigurationSet configuration)
    {
        if (configuration.Indicators.Find(figure.Indicator) is not { } indicator) return "no longer an indicator";
        return result is null ? "no figure" : $"{FigureWords.Of(indicator, result)}{From(result.Sources)}";
    }

    private static string Text(SubmittedNarrative? text) => text is null ? "no text" : $"the text{From([text.Submission])}";

    private static string Listing(QuarterListing? listed) => listed is null ? "no rows" : $"{listed.Listing.Count:#,##0} rows{From(listed.Sources)}";

    private static string SignOff(SubmittedSignOff? signed) =>
        signed is null ? "not signed off" : $"version {signed.SignOff.Version} signed off by {signed.SignOff.SignedBy}{From([signed.Submission])}";

    private static string From(ImmutableArray<Submission> files) => files.Length switch
    {
        0 => "",
        <= FilesNamed => $", from {string.Join(", ", files.Select(file => file.FileName))}",
        var count => $", from {count:#,##0} files",
    };

    private static string Name(FigureKey figure, ConfigurationSet configuration) =>
        configuration.Indicators.Find(figure.Indicator)?.Label ?? figure.Indicator;

    private static string Feed(ListingKey listing, ConfigurationSet configuration) =>
        configuration.Feed(listing.Feed)?.Title ?? listing.Feed;
}
