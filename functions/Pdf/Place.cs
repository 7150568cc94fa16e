namespace KpiPapers.Pdf;

/// <summary>Where in the document something stands, for the reader of an error.</summary>
/// <param name="Block">Such as <c>table "Performance"</c>.</param>
/// <param name="Row">A table's row, from 1; 0 for none.</param>
/// <param name="Column">A table's column.</param>
internal readonly record struct Place(string Block, int Row = 0, string? Column = null)
{
    /// <summary>The block at the beginning of a sentence.</summary>
    public string Subject => char.ToUpperInvariant(Block[0]) + Block[1..];

    public override string ToString() =>
        $"in {Block}" + (Row > 0 ? $", row {Row}" : "") + (Column is null ? "" : $", column {Beginning(Column)}");

    /// <summary>The beginning of a long text, to know it by.</summary>
    public static string Beginning(string text)
    {
        const int enough = 40;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= enough ? line : $"{line[..(char.IsHighSurrogate(line[enough - 1]) ? enough - 1 : enough)].TrimEnd()}…";
    }
}
