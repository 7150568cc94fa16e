namespace KpiPapers.Benchmarks;

/// <summary>What a running ReportLab says of itself.</summary>
internal sealed record ReportLabVersions(string ReportLab, string Python);
