using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Papers.Model;

/// <summary>A piece of a section. All kinds are named for <see cref="PaperHash"/>, which could not read one that is not.</summary>
[JsonDerivedType(typeof(Paragraph), nameof(Paragraph))]
[JsonDerivedType(typeof(SubHeading), nameof(SubHeading))]
[JsonDerivedType(typeof(Bullets), nameof(Bullets))]
[JsonDerivedType(typeof(Performance), nameof(Performance))]
[JsonDerivedType(typeof(DataTable), nameof(DataTable))]
[JsonDerivedType(typeof(Chart), nameof(Chart))]
[JsonDerivedType(typeof(FigureSources), nameof(FigureSources))]
[JsonDerivedType(typeof(BackgroundPapers), nameof(BackgroundPapers))]
public abstract record PaperBlock
{
    private PaperBlock() { }

    /// <summary>A paragraph.</summary>
    /// <param name="Runs">Its text.</param>
    public sealed record Paragraph(ImmutableArray<TextRun> Runs) : PaperBlock
    {
        /// <summary>The number as printed, such as <c>3.1.2</c>; empty for a paragraph without one.</summary>
        public string Number { get; init; } = "";

        /// <summary>A paragraph in plain letters.</summary>
        public static Paragraph Of(string text) => new([new TextRun(text)]);
    }

    /// <summary>A heading within a section, numbered among its paragraphs.</summary>
    /// <param name="Text">Its words.</param>
    public sealed record SubHeading(string Text) : PaperBlock
    {
        /// <summary>The number as printed, such as <c>3.1.2</c>.</summary>
        public string Number { get; init; } = "";
    }

    /// <summary>A list with bullets.</summary>
    /// <param name="Items">The items' texts.</param>
    public sealed record Bullets(ImmutableArray<ImmutableArray<TextRun>> Items) : PaperBlock;

    /// <summary>The performance table, which wants a page on its long side.</summary>
    /// <param name="Table">The table.</param>
    public sealed record Performance(PerformanceTable Table) : PaperBlock;

    /// <summary>A table such as the leading rows of an export.</summary>
    /// <param name="Content">The table.</param>
    public sealed record DataTable(PaperTable Content) : PaperBlock;

    /// <summary>An indicator's values over time.</summary>
    /// <param name="Trend">What is drawn.</param>
    public sealed record Chart(TrendChart Trend) : PaperBlock;

    /// <summary>The files behind each figure.</summary>
    /// <param name="Files">For each figure its files; one or more.</param>
    public sealed record FigureSources(ImmutableArray<FigureSource> Files) : PaperBlock;

    /// <summary>The files that the paper rests on (background papers in the sense of the Local Government Act 1972, section 100D).</summary>
    /// <param name="Files">The files; one or more.</param>
    public sealed record BackgroundPapers(ImmutableArray<BackgroundPaper> Files) : PaperBlock;
}
