using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>The files behind the paper.</summary>
internal static class BackgroundPapersPdf
{
    public static Table Table(ImmutableArray<BackgroundPaper> files) => new()
    {
        Caption = "Files behind this report",
        Columns = [new Column("File", 35), new Column("Rows", 6) { AlignRight = true }, new Column("SHA-256 starts with", 14), new Column("Used for", 29)],
        Rows =
        [
            .. files.Select(file =>
                CellRow.Of(Breakable(file.FileName), Unit.Number(file.Rows), file.Sha256[..12], string.Join("; ", file.UsedFor))),
        ],
    };

    /// <summary>A line may end after an underscore, where a file's name has its words' ends.</summary>
    private static string Breakable(string fileName) => fileName.Replace("_", "_\u200B", StringComparison.Ordinal);
}
