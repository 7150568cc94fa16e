using KpiPapers.Storage;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KpiPapers.Functions;

internal static class Telemetry
{
    /// <summary>Exports traces by OTLP where the standard setting says where to; the exporter reads OTEL_EXPORTER_OTLP_HEADERS and the like itself.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Names.Settings.OtlpEndpoint] is not { Length: > 0 }) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("kpi-papers").AddEnvironmentVariableDetector())   // OTEL_SERVICE_NAME wins
            .WithTracing(tracing => tracing.AddSource(Hosting.Trace.SourceName).AddOtlpExporter());
    }
}
