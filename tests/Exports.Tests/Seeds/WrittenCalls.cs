using KpiPapers.Seeds;

namespace KpiPapers.Exports.Tests.Seeds;

/// <summary>A folder of its own with all call exports, written once for the tests of a class.</summary>
public sealed class WrittenCalls : IDisposable
{
    public WrittenCalls() => Written = CallExports.WriteMissing(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("calls-").FullName;

    public IReadOnlyList<string> Written { get; }

    /// <summary>The calls of some months, earliest first.</summary>
    public IReadOnlyList<Call> Calls(params string[] months) =>
        [.. Written.Where(path => months.Length == 0 || months.Any(path.Contains)).SelectMany(path => File.ReadLines(path).Skip(1)).Select(Call.Of)];

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
