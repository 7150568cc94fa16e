using KpiPapers.Seeds;

namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>A folder of its own with all generated exports, written once for the tests of a class.</summary>
public sealed class WrittenSeeds : IDisposable
{
    public WrittenSeeds() => Written = SeedExports.WriteMissing(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("seeds-").FullName;

    public IReadOnlyList<string> Written { get; }

    public IEnumerable<string> CallFiles => Written.Where(path => Path.GetFileName(path).StartsWith("calls-", StringComparison.Ordinal));

    public string PathTo(string file) => Path.Combine(Folder, file);

    /// <summary>The calls of some months, earliest first.</summary>
    public IReadOnlyList<Call> Calls(params string[] months) =>
        [.. CallFiles.Where(path => months.Length == 0 || months.Any(path.Contains)).SelectMany(path => File.ReadLines(path).Skip(1)).Select(Call.Of)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A row, taken apart without the reader that the product has, so that a fault there cannot hide one here.</summary>
    public sealed record Call(DateTime Started, string Queue, string Outcome, int Wait, string Agent, string Caller)
    {
        public bool IsAnswered => Outcome == "Answered";

        public static Call Of(string line)
        {
            var cells = line.Split(',');
            Assert.Equal(6, cells.Length);
            return new(DateTime.ParseExact(cells[0], "dd/MM/yyyy HH:mm:ss", provider: null), cells[1], cells[2], int.Parse(cells[3]), cells[4], cells[5]);
        }
    }
}
