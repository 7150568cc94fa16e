using KpiPapers.Functions.Tests.Flow.Support;
using KpiPapers.Local;

[assembly: AssemblyFixture(typeof(CouncilMail))]

namespace KpiPapers.Functions.Tests.Flow.Support;

/// <summary>One mail server for all councils that have a clock of their own; each sends from an address of its own.</summary>
public sealed class CouncilMail : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kpi-mails-");

    internal static MailCatcher Catcher { get; private set; } = null!;   // set before any test runs

    public async ValueTask InitializeAsync() => Catcher = await MailCatcher.StartAsync(_folder.FullName, prefersUsualPorts: false, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Catcher.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
