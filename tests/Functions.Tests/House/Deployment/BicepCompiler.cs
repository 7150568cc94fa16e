using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace KpiPapers.Functions.Tests.House.Deployment;

/// <summary>The Bicep compiler: that of the package on Linux x64, else whatever is installed.</summary>
internal static class BicepCompiler
{
    // Ids of nobody, so that the ids of what is deployed are the same on every machine.
    private static readonly string[] Somewhere =
    [
        "--tenant-id", "00000000-0000-0000-0000-00000000000a", "--subscription-id", "00000000-0000-0000-0000-00000000000b",
        "--resource-group", "kpi", "--location", "uksouth",
    ];

    /// <summary>Null when there is none.</summary>
    public static string? Path { get; } = Candidates().FirstOrDefault(File.Exists);

    /// <summary>What would be deployed with these parameters, worked out without a subscription.</summary>
    /// <returns>The prediction as JSON, and what the compiler complains of.</returns>
    public static async Task<(string Prediction, string Complaints)> PredictAsync(string parameters)
    {
        var folder = Directory.CreateTempSubdirectory("kpi-bicep-");
        try
        {
            var file = System.IO.Path.Combine(folder.FullName, "main.bicepparam");
            var template = System.IO.Path.GetRelativePath(folder.FullName, Repository.PathTo("infra", "azure", "main.bicep"));
            await File.WriteAllTextAsync(file, parameters.Replace("using 'main.bicep'", $"using '{template}'", StringComparison.Ordinal));
            using var compiler = Process.Start(new ProcessStartInfo(Path!, ["snapshot", file, "--mode", "overwrite", .. Somewhere])   // callers skip without one
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;   // Start returns null for shell verbs only
            var complaints = compiler.StandardError.ReadToEndAsync();
            await compiler.StandardOutput.ReadToEndAsync();
            await compiler.WaitForExitAsync();
            return compiler.ExitCode == 0
                ? (await File.ReadAllTextAsync(System.IO.Path.ChangeExtension(file, ".snapshot.json")), await complaints)
                : throw new InvalidOperationException($"infra/azure/main.bicep does not compile. {await complaints}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Candidates()
    {
        var ofPackage = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Bicep").Value!;   // set by the project
        if (OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64) yield return ofPackage;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator))
        {
            yield return System.IO.Path.Combine(folder, "bicep");
            yield return System.IO.Path.Combine(folder, "bicep.exe");
        }
    }
}
