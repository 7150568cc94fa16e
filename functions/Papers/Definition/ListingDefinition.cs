using System.Collections.Immutable;

namespace KpiPapers.Papers.Definition;

/// <summary>A table of the leading rows of an export, such as the most viewed pages of the website.</summary>
public sealed record ListingDefinition
{
    /// <summary>The service at whose end it stands; one of the paper's.</summary>
    public required string Service { get; init; }

    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>The id of the feed that lists the rows.</summary>
    public required string Feed { get; init; }

    /// <summary>The feed's column by whose number the rows lead.</summary>
    public required string By { get; init; }

    /// <summary>How many rows are printed at most; 1 to 50.</summary>
    public required int Rows { get; init; }

    /// <summary>The columns from left to right; the first names each row.</summary>
    public required ImmutableArray<ListingColumn> Columns { get; init; }
}

/// <summary>A column of a listing.</summary>
public sealed record ListingColumn
{
    /// <summary>The feed's column.</summary>
    public required string Name { get; init; }

    /// <summary>The words above it.</summary>
    public required string Heading { get; init; }

    /// <summary>Whether each number is followed by its share of all rows' total, which then stands in a row of its own.</summary>
    public bool Share { get; init; }
}
