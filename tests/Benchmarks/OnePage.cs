namespace KpiPapers.Benchmarks;

/// <summary>What one page took: its time, the part of it in which garbage was collected, and memory.</summary>
internal readonly record struct OnePage(double Milliseconds, double Collecting, double Bytes);
