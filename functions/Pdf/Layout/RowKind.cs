namespace KpiPapers.Pdf.Layout;

/// <summary>What a row is, which decides on its shading and on what it stays together with.</summary>
internal enum RowKind
{
    /// <summary>A row of cells.</summary>
    Cells,

    /// <summary>A row that names those below it.</summary>
    Group,

    /// <summary>The header row.</summary>
    Header,
}
