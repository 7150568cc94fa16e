using KpiPapers.Functions.Tests.Flow.Support;

namespace KpiPapers.Functions.Tests.Web;

/// <summary>A council of its own for each test, and the web functions beside it, by the same clock.</summary>
public abstract class PagesOfOneCouncil : IAsyncLifetime
{
    protected const string Operator = "operator@wendlebury-vale.example.org";

    private Council? _council;
    private WebApp? _web;

    private protected Council Council => _council!;   // both started before each test

    private protected WebApp Web => _web!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _council = await Council.StartAsync();
        _web = await WebApp.StartAsync(_council.ConnectionString, _council.App.Clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is not null) await _web.DisposeAsync();
        if (_council is not null) await _council.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
