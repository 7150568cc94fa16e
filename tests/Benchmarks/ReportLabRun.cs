namespace KpiPapers.Benchmarks;

/// <summary>One run of ReportLab, as its script answers it.</summary>
internal sealed record ReportLabRun(double Milliseconds, int Pages, int Bytes);
