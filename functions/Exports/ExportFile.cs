namespace KpiPapers.Exports;

/// <summary>A dropped file, and what is known of it besides its bytes.</summary>
/// <param name="Path">Its path in the inbox, folders included; a feed may take the period from it.</param>
/// <param name="Content">Its bytes; forward-only is enough, and it is left open.</param>
public sealed record ExportFile(string Path, Stream Content)
{
    /// <summary>Its name, whose ending tells documents from CSV.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>
    /// Its length in bytes as storage states it; null where it is not known. Over <see cref="ExportReader.LongestFile"/>, nothing is read.
    /// </summary>
    public long? Length { get; init; }

    /// <summary>The day on which it was dropped, in London; null where it is not known. No event of an export is later.</summary>
    public DateOnly? Dropped { get; init; }

    /// <summary>The period that its metadata state, such as <c>2020/21 Q2</c>; null where they state none.</summary>
    public string? Period { get; init; }
}
