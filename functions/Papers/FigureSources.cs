using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>For each printed figure the files that it rests on, so that anybody can walk back from it.</summary>
internal static class FigureSources
{
    private const int FingerprintLength = 12;

    public static PaperSection Of(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs)
    {
        var files = Files(indicators, quarter, inputs).ToImmutableArray();
        return new("Where the figures come from")
        {
            Blocks = files.IsEmpty
                ? [PaperBlock.Paragraph.Of("No figure has been received yet.")]
                :
                [
                    PaperBlock.Paragraph.Of(
                        "Each figure in the performance table rests on these files. The start of a file’s SHA-256 fingerprint tells whether a copy is the same file."),
                    new PaperBlock.FigureSources(files),
                ],
        };
    }

    /// <summary>The files as a table, as every edition prints them.</summary>
    public static PaperTable Table(ImmutableArray<FigureSource> files) => new(
        "Files behind each figure",
        [new("Figure", false), new("File", false), new("Rows", true), new("SHA-256 starts with", false), new("Received", false)],
        [
            .. files.Select(file => new PaperRow(
                file.Figure,
                [file.FileName, Unit.Number(file.Rows), file.Sha256[..Math.Min(FingerprintLength, file.Sha256.Length)], $"{file.Received:d\u00A0MMMM\u00A0yyyy}"])),
        ]);

    private static IEnumerable<FigureSource> Files(ImmutableArray<Indicator> indicators, Quarter quarter, PaperInputs inputs) =>
        from indicator in indicators
        from past in PaperInputs.PrintedQuartersOf(quarter)
        from file in inputs.Result(indicator, past)?.Sources ?? []
        select new FigureSource($"{indicator.Code}, {past.MonthsForm()}", file.FileName, file.Rows, file.Sha256, LondonTime.Day(file.Dropped));
}
