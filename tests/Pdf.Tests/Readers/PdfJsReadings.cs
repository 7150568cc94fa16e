using System.Text.Json;

namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>All samples read by pdf.js, in one process since it is slow to start.</summary>
public sealed class PdfJsReadings : IAsyncLifetime
{
    private Dictionary<string, PdfJsReading> _readings = [];

    public PdfJsReading this[string name] => _readings[name];

    public async ValueTask InitializeAsync()
    {
        using var files = new SampleFiles();
        var (exitCode, output, errors) = await ExternalProgram.RunAsync(
            "node", [SourceTree.Script, SourceTree.NodeModules, .. files.Paths], TestContext.Current.CancellationToken);
        if (exitCode != 0) throw new InvalidOperationException($"pdf.js could not read the samples: {errors}");
        _readings = JsonSerializer.Deserialize<Dictionary<string, PdfJsReading>>(output, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("pdf.js printed null.");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
