using KpiPapers.Local;

namespace KpiPapers.Benchmarks;

/// <summary>Something that reads large exports: a program and its arguments, to which the path of the file is added.</summary>
internal sealed record LargeReader(string Program, params string[] Arguments)
{
    private static readonly string Folder = Path.Combine(NpmTools.SourceTree, "tests", "Benchmarks", "Peers");

    // Where another Python comes first in the path, it does not see Debian's packages.
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    public static LargeReader Product { get; } = Here(LargeReadHere.Product);

    public static LargeReader ProductAgain { get; } = Here(LargeReadHere.ProductAgain);

    public static LargeReader Bytes { get; } = Here(LargeReadHere.Bytes);

    /// <summary>The peers that this machine has; of each other one a line says how to install it.</summary>
    public static async Task<List<LargeReader>> PeersAsync()
    {
        var peers = new List<LargeReader>();
        try
        {
            await NpmTools.EnsureInstalledAsync(Folder, CancellationToken.None);
        }
        catch (LocalToolException fault)
        {
            Console.WriteLine(fault.Message);
        }
        await AddNodeAsync("DuckDB", "duckdb.js", "@duckdb/node-api");
        await AddNodeAsync("polars", "polars.js", "nodejs-polars");
        var python = await FirstAsync(Pythons, python => LargeReadProcess.CanRunAsync(python, "-c", "import pandas"));
        if (python is not null) peers.Add(new(python, "-B", Path.Combine(Folder, "pandas_calls.py")));
        else Skip("pandas", "On Debian, install the package python3-pandas");
        return peers;

        async Task AddNodeAsync(string name, string script, string package)
        {
            var needs = $"require(require.resolve('{package}', {{ paths: [process.argv[1]] }}))";
            if (!await LargeReadProcess.CanRunAsync("node", "-e", needs, Folder)) Skip(name, $"Run npm ci in {Folder}");
            else peers.AddRange([new("node", Path.Combine(Folder, script)), new("node", Path.Combine(Folder, script), "every-cell")]);
        }

        static void Skip(string name, string how) => Console.WriteLine($"{name}: skipped, as it is not here. {how}.");
    }

    public Task<LargeReadProcess> ReadAsync(string path) => LargeReadProcess.RunAsync(Program, [.. Arguments, path]);

    // The path of the process is null inside a host of .NET only.
    private static LargeReader Here(string reader) => new(Environment.ProcessPath!, LargeReadHere.Command, reader);

    private static async Task<string?> FirstAsync(string[] programs, Func<string, Task<bool>> isRight)
    {
        foreach (var program in programs)
            if (await isRight(program)) return program;
        return null;
    }
}
