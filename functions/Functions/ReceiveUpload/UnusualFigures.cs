using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Functions.Configuration;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>
/// What a right file may still have done wrong: moved a figure that was complete, or brought one unlike any before it. Told as warnings,
/// because corrections and bad quarters happen as well.
/// </summary>
internal sealed class UnusualFigures(ResultStore results)
{
    private const int QuartersBack = 8;
    private const int LeastHistory = 3;

    /// <summary>How figures stand; none for those that nobody has sent.</summary>
    public async Task<ImmutableArray<FigureBefore>> StandAsync(ImmutableArray<FigureKey> figures, CancellationToken cancellationToken)
    {
        var stand = ImmutableArray.CreateBuilder<FigureBefore>();
        foreach (var figure in figures)
            if (await results.GetAsync(figure, cancellationToken) is { } result) stand.Add(new(figure, result.Figure, IsComplete(result)));
        return stand.ToImmutable();
    }

    /// <summary>What is unusual about a file's figures, now that they have been computed, or as if it had been taken.</summary>
    public async Task<ImmutableArray<Remark>> OfAsync(
        Receipt begun, ConfigurationSet configuration, Supposition? supposition, CancellationToken cancellationToken)
    {
        var before = begun.Stood.ToDictionary(stood => stood.Key);
        var remarks = ImmutableArray.CreateBuilder<Remark>();
        foreach (var ofIndicator in begun.Bears.Figures.GroupBy(figure => figure.Indicator, StringComparer.OrdinalIgnoreCase))
        {
            if (configuration.Indicators.Find(ofIndicator.Key) is not { } indicator) continue;
            var all = await results.OfAsync(indicator.Code, cancellationToken).ToDictionaryAsync(result => result.Quarter, cancellationToken: cancellationToken);
            foreach (var (figure, result) in supposition?.Results ?? [])
                if (string.Equals(figure.Indicator, ofIndicator.Key, StringComparison.OrdinalIgnoreCase)) all[figure.Quarter] = result;
            foreach (var figure in ofIndicator)
                if (all.GetValueOrDefault(figure.Quarter) is { } now) remarks.AddRange(Of(indicator, now, before.GetValueOrDefault(figure), all.Values));
        }
        return remarks.ToImmutable();
    }

    /// <summary>What is unusual about one figure.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="now">The figure as it stands now.</param>
    /// <param name="before">How it stood before the file; null when nobody had sent it.</param>
    /// <param name="all">The indicator's figures of any quarters.</param>
    public static IEnumerable<Remark> Of(Indicator indicator, Result now, FigureBefore? before, IEnumerable<Result> all)
    {
        var about = $"{indicator.Code} for {now.Quarter}";
        var (was, value) = (before is null ? "" : FigureWords.Value(indicator, before.Figure), FigureWords.Value(indicator, now.Figure));
        if (was == value) yield break;   // as it was, and if it is odd, that has been said
        if (before is { IsComplete: true })
            yield return Remark($"{about} was {was}, and with this file it is {value}.", "a correction, if that is what this file is; otherwise drop the right one, or withdraw this one");
        if (FarOut(indicator, now, all) is { } outside)
            yield return Remark($"{about} is {indicator.Unit.Print(now.Figure.Value!.Value)}, {outside}.",   // only of a value
                "a figure more like those before it: please check the unit, such as seconds or minutes, and that no month is missing or counted twice");
    }

    /// <summary>A quarter that is counted day by day is complete only once a file came after its end: each week of its last month moves it.</summary>
    private static bool IsComplete(Result result) =>
        result is { IsProvisional: false, Figure.State: ValueState.Value }
        && (result.Months.IsEmpty || result.Sources.Any(file => LondonTime.Day(file.Dropped) > result.Quarter.LastDay));

    private static string? FarOut(Indicator indicator, Result now, IEnumerable<Result> all)
    {
        // Of some months a total is smaller than of three, and so is the chance of an extreme.
        if (now.IsProvisional && indicator.Calculation is Calculation.Total or Calculation.Smallest or Calculation.Largest) return null;
        var history = all
            .Where(past => past.Quarter < now.Quarter && past.Quarter >= now.Quarter.Add(-QuartersBack) && past is { IsProvisional: false, Figure.State: ValueState.Value })
            .OrderByDescending(past => past.Quarter).ToList();
        // Twice and half say nothing of figures around zero.
        if (now.Figure.Value is not { } value || value < 0 || history.Count < LeastHistory || history.Exists(past => past.Figure.Value is null or < 0)) return null;
        var (largest, smallest) = (history.MaxBy(past => past.Figure.Value)!, history.MinBy(past => past.Figure.Value)!);   // there are at least three
        if (largest.Figure.Value is > 0 and { } most && value > 2 * most) return $"more than twice the largest {Among(largest)}";
        return value < smallest.Figure.Value / 2 ? $"less than half of the smallest {Among(smallest)}" : null;

        string Among(Result past) =>
            $"of the {history.Count} figures from {history[^1].Quarter} to {history[0].Quarter}, which is {indicator.Unit.Print(past.Figure.Value!.Value)} in {past.Quarter}";   // only of values
    }

    private static Remark Remark(string wrong, string expected) => new(0, "", "", wrong, expected);
}
