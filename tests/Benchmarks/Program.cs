using BenchmarkDotNet.Running;
using KpiPapers.Benchmarks;

if (args is ["empty-app", var port])
{
    await EmptyApp.RunAsync(port);
    return 0;
}

var summaries = BenchmarkRunner.Run([typeof(ReadExport), typeof(RenderPaper)], ShortRun.Config);
await BesideReportLab.RunAsync();
await StartToFirstAnswer.RunAsync();
return summaries.All(summary => summary.Reports is { IsEmpty: false } reports && reports.All(report => report.Success)) ? 0 : 1;
