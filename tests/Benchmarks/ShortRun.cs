using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KpiPapers.Local;
using Perfolizer.Horology;

namespace KpiPapers.Benchmarks;

/// <summary>Enough to compare two things on a machine that does other work too, within seconds.</summary>
internal static class ShortRun
{
    /// <summary>Where reports and what was made for a look are left; never committed.</summary>
    public static string Artifacts { get; } = Path.Combine(NpmTools.SourceTree, ".artifacts", "benchmarks");

    // In this process: a project that BenchmarkDotNet generates would be built under this repository's own strict rules.
    public static IConfig Config { get; } = ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(8)
            .WithIterationCount(25)
            .WithIterationTime(TimeInterval.FromMilliseconds(250)))
        .AddColumn(StatisticColumn.Min)   // what else the machine does only ever adds
        .WithArtifactsPath(Artifacts);
}
