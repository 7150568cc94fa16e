using BenchmarkDotNet.Running;
using KpiPapers.Benchmarks;

if (args is ["empty-app", var port])
{
    await EmptyApp.RunAsync(port);
    return 0;
}

if (args is [LargeReadHere.Command, var reader, var path])
{
    await LargeReadHere.RunAsync(reader, path);
    return 0;
}
var rows = ReadLargeExport.DefaultRows;
if (args is [.. var others, "--rows", var number])
{
    if (!int.TryParse(number, out rows) || rows < 1)
    {
        await Console.Error.WriteLineAsync($"--rows {number}: say how many rows {nameof(ReadLargeExport)} is to read, such as 1000000.");
        return 2;
    }
    args = others;
}

string[] all = [nameof(ReadExport), nameof(ReadLargeExport), nameof(RenderPaper), nameof(CostPerPage), nameof(StartToFirstAnswer)];
if (args.Except(all).FirstOrDefault() is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no {unknown}. There are: {string.Join(", ", all)}.");
    return 2;
}
var asked = args.Length == 0 ? all : args;

var types = new[] { typeof(ReadExport), typeof(RenderPaper) }.Where(type => asked.Contains(type.Name)).ToArray();
var summaries = types.Length == 0 ? [] : BenchmarkRunner.Run(types, ShortRun.Config);
if (asked.Contains(nameof(ReadLargeExport))) await ReadLargeExport.RunAsync(rows);
if (asked.Contains(nameof(RenderPaper))) await BesideReportLab.RunAsync();
if (asked.Contains(nameof(CostPerPage))) CostPerPage.Run();
if (asked.Contains(nameof(StartToFirstAnswer))) await StartToFirstAnswer.RunAsync();
return summaries.All(summary => summary.Reports is { IsEmpty: false } reports && reports.All(report => report.Success)) ? 0 : 1;
