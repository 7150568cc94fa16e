using System.Collections.Immutable;

namespace KpiPapers.Exports.Sheets;

/// <summary>A column that is looked for among headings.</summary>
/// <param name="Column">The column.</param>
/// <param name="Texts">Its headings as they are compared.</param>
internal sealed record SoughtColumn(Column Column, ImmutableArray<HeadingText> Texts)
{
    public static ImmutableArray<SoughtColumn> AllOf(ImmutableArray<Column> columns) =>
        [.. columns.Select(column => new SoughtColumn(column, [.. column.Synonyms.Prepend(column.Heading).Select(HeadingText.Of)]))];
}
