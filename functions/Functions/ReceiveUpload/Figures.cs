using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>Makes results of what the ledger holds.</summary>
internal sealed class Figures(LedgerStore ledger, ResultStore results, ConfigurationStore configurations)
{
    /// <summary>Computes a result anew and stores it.</summary>
    public async Task RecomputeAsync(FigureKey figure, Indicator known, CancellationToken cancellationToken) => await results.RecomputeAsync(
        figure,
        async (isThere, token) =>
        {
            // Asked again after the row was read: the last write must have seen the newest target as well as the newest file.
            var indicator = (await configurations.InForceAsync(token)).Indicators.Find(figure.Indicator) ?? known;
            return Of(indicator, figure.Quarter, await ledger.CommittedAsync(figure, token), isThere);
        },
        cancellationToken);

    /// <summary>What results would be with a file as if it had been taken; those that there would still be none of are left out.</summary>
    public async Task<ImmutableDictionary<FigureKey, Result>> SupposeAsync(
        ImmutableArray<FigureKey> figures, Supposed supposing, ConfigurationSet configuration, CancellationToken cancellationToken)
    {
        var supposed = ImmutableDictionary.CreateBuilder<FigureKey, Result>();
        foreach (var figure in figures)
        {
            if (configuration.Indicators.Find(figure.Indicator) is not { } indicator) continue;
            var former = await results.GetAsync(figure, cancellationToken);
            var entries = await ledger.CommittedAsync(figure, supposing, cancellationToken);
            if (Of(indicator, figure.Quarter, entries, former is not null) is { } result) supposed.Add(figure, former is null ? result : result.After(former));
        }
        return supposed.ToImmutable();
    }

    private static Result? Of(Indicator indicator, Quarter quarter, ImmutableArray<SubmittedEntry> entries, bool isThere) => entries.IsEmpty && !isThere
        ? null   // taken back before it was ever computed
        : Result.Of(indicator, quarter, QuarterLedger.Figure(indicator, quarter, entries));
}
