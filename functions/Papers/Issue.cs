using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Domain.Editions;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>Makes the final edition of a paper, and tells what is different from the one before.</summary>
public static class Issue
{
    /// <summary>The final edition: no draft any more, and where it replaces an issued one, with a note of what changed at its head.</summary>
    /// <param name="draft">From <see cref="PaperComposer.Compose"/>.</param>
    /// <param name="changes">From <see cref="Changes"/>; empty for the first.</param>
    public static Paper Final(Paper draft, ImmutableArray<string> changes) => draft with
    {
        IsDraft = false,
        Sections = changes.IsEmpty ? draft.Sections : draft.Sections.Insert(0, Note(changes)),
    };

    /// <summary>What a paper prints, to compare later editions with.</summary>
    public static IssuedEdition Of(PaperDefinition definition, Quarter quarter, PaperInputs inputs, DateOnly day)
    {
        var indicators = definition.Indicators.Select(inputs.Indicator).ToImmutableArray();
        return new(
            day,
            [
                .. indicators.Select(indicator => new PrintedFigure(
                    indicator.Code,
                    FigureText.Of(inputs.Result(indicator, quarter)?.Figure ?? Figure.NoData, indicator.Unit),
                    inputs.Result(indicator, quarter)?.Judgement)),
            ],
            [
                .. BackgroundFiles.Of(definition, indicators, quarter, inputs)
                    .Select(file => new PrintedFile(file.FileName, file.Sha256, Words.Join(file.UsedFor))),
            ]);
    }

    /// <summary>What is different between two issued editions, and the files that are the reason, as sentences.</summary>
    /// <param name="former">The edition that is replaced.</param>
    /// <param name="number">Its version number.</param>
    /// <param name="now">The edition that replaces it.</param>
    /// <param name="inputs">What the new one is composed from.</param>
    public static ImmutableArray<string> Changes(IssuedEdition former, int number, IssuedEdition now, PaperInputs inputs)
    {
        var figures =
            from figure in now.Figures
            let before = former.Figures.FirstOrDefault(other => other.Indicator == figure.Indicator)
            where before != figure
            select $"{inputs.Indicator(figure.Indicator).Label}: {Printed(figure)}; version {number} said {(before is null ? "nothing of it" : Printed(before))}.";
        var gone = former.Figures.Where(figure => now.Figures.All(other => other.Indicator != figure.Indicator))
            .Select(figure => $"{figure.Indicator} is not in this paper any more; version {number} said {Printed(figure)}.");
        var received = now.Files.Where(file => !former.Files.Any(other => IsSame(file, other))).Select(file => $"{file.FileName} has been received since (for {file.UsedFor}).");
        var dropped = former.Files.Where(file => !now.Files.Any(other => IsSame(file, other))).Select(file => $"{file.FileName} is no longer used (it was for {file.UsedFor}).");
        ImmutableArray<string> changes = [.. figures, .. gone, .. received, .. dropped];
        return changes.IsEmpty ? ["Words, days or earlier figures that this paper prints have changed; the figures of its quarter have not."] : changes;
    }

    private static bool IsSame(PrintedFile file, PrintedFile other) => (file.FileName, file.Sha256) == (other.FileName, other.Sha256);

    private static string Printed(PrintedFigure figure) => figure.Judgement is null ? figure.Text : $"{figure.Text} ({Words.Colour(figure.Judgement)})";

    private static PaperSection Note(ImmutableArray<string> changes) => new("What changed since this paper was last issued")
    {
        Blocks = [new PaperBlock.Bullets([.. changes.Select(change => ImmutableArray.Create(new TextRun(change)))])],
    };
}
