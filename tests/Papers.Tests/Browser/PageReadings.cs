using KpiPapers.Papers.Editions;
using KpiPapers.Papers.Tests.Editions;

namespace KpiPapers.Papers.Tests.Browser;

/// <summary>All sample papers' pages opened in one browser, since it is slow to start.</summary>
public sealed class PageReadings : IAsyncLifetime
{
    private IReadOnlyDictionary<string, PageReading> _readings = new Dictionary<string, PageReading>();

    public PageReading this[string name] => _readings[name];

    public async ValueTask InitializeAsync() => _readings = await Chromium.ReadAsync(
        Samples.All.Select(sample => KeyValuePair.Create(sample.Key, PaperHtml.Write(sample.Value))), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
