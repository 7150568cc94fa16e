using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace KpiPapers.Local;

/// <summary>The npm packages of <c>infra/local/package-lock.json</c>, or of another folder's, installed when they are first needed.</summary>
public static class NpmTools
{
    // Holds the hash of the lock file that was installed. npm removes it together with everything else before it installs.
    private const string Stamp = ".installed-from";

    /// <summary>The top of the source tree: the folder that holds Serverless.sln.</summary>
    public static string SourceTree => FindSourceTree();

    /// <summary>Installs the packages where they are missing or not those of the lock file; concurrent processes wait for each other.</summary>
    /// <returns>The path of <c>node_modules</c>.</returns>
    /// <exception cref="LocalToolException">npm is missing, or could not install them.</exception>
    public static Task<string> EnsureInstalledAsync(CancellationToken cancellationToken) =>
        EnsureInstalledAsync(Path.Combine(SourceTree, "infra", "local"), cancellationToken);

    /// <inheritdoc cref="EnsureInstalledAsync(CancellationToken)"/>
    /// <param name="folder">The folder of <c>package-lock.json</c>, in which <c>node_modules</c> is made.</param>
    /// <param name="cancellationToken">Stops installing.</param>
    public static async Task<string> EnsureInstalledAsync(string folder, CancellationToken cancellationToken)
    {
        var modules = Path.Combine(folder, "node_modules");
        if (!await IsCurrentAsync(folder, modules, cancellationToken))
        {
            await using var mine = await WaitForTurnAsync(cancellationToken);
            if (!await IsCurrentAsync(folder, modules, cancellationToken))
            {
                await InstallAsync(folder, cancellationToken);
                await File.WriteAllTextAsync(Path.Combine(modules, Stamp), await HashAsync(folder, cancellationToken), cancellationToken);
            }
        }

        return modules;
    }

    private static async Task<bool> IsCurrentAsync(string folder, string modules, CancellationToken cancellationToken)
    {
        var stamp = Path.Combine(modules, Stamp);
        return File.Exists(stamp)
            && (await File.ReadAllTextAsync(stamp, cancellationToken)).Trim() == await HashAsync(folder, cancellationToken);
    }

    private static async Task<string> HashAsync(string folder, CancellationToken cancellationToken)
    {
        await using var packages = File.OpenRead(Path.Combine(folder, "package-lock.json"));
        return Convert.ToHexString(await SHA256.HashDataAsync(packages, cancellationToken));
    }

    private static async Task<FileStream> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        var artifacts = Directory.CreateDirectory(Path.Combine(SourceTree, ".artifacts"));
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(artifacts.FullName, "npm.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        using var npm = Start(folder);
        try
        {
            var output = npm.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
            await npm.WaitForExitAsync(cancellationToken);
            if (npm.ExitCode != 0)
            {
                throw new LocalToolException(
                    $"npm could not install the tools of {folder} (exit code {npm.ExitCode}). npm said:\n{await errors}{await output}");
            }
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            // None of the packages needs its install scripts, so none gets to run any.
            ArgumentList = { "ci", "--ignore-scripts", "--no-audit", "--no-fund" },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;   // null only where a shell hands over to a running process
        }
        catch (Win32Exception fault)
        {
            throw new LocalToolException(
                "npm was not found. It comes with Node.js, which the local services need: install version 20.19 or newer from https://nodejs.org, then run again.",
                fault);
        }
    }

    private static string FindSourceTree()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Serverless.sln")))
            {
                return folder.FullName;
            }
        }

        throw new LocalToolException(
            $"The local services run from the source tree, but no folder above {AppContext.BaseDirectory} holds Serverless.sln.");
    }
}
