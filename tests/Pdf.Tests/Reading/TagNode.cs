namespace KpiPapers.Pdf.Tests.Reading;

/// <summary>A tag as a screen reader meets it.</summary>
/// <param name="Type">Such as <c>H1</c>.</param>
/// <param name="Attributes">Such as <c>Scope=Row</c>.</param>
/// <param name="Children">The tags below it.</param>
/// <param name="Text">The text of its own.</param>
/// <param name="Links">How many annotations it has.</param>
/// <param name="Content">The pages and numbers of its content.</param>
internal sealed record TagNode(
    string Type, string Attributes, IReadOnlyList<TagNode> Children, string Text, int Links, IReadOnlyList<(int Page, int Number)> Content)
{
    public IEnumerable<TagNode> All => Children.SelectMany(child => child.All).Prepend(this);

    /// <summary>All text in reading order.</summary>
    public required string Reading { get; init; }

    /// <summary>What is said in its place.</summary>
    public string? Alternative { get; init; }

    /// <summary>The tag and those below, a line each.</summary>
    public string Print(int depth = 0) =>
        new string(' ', 2 * depth) + Type
        + (Attributes.Length > 0 ? $" {Attributes}" : "")
        + (Alternative is null ? "" : $" Alt=\"{Alternative}\"")
        + (Text.Length > 0 ? $" \"{Text}\"" : "")
        + (Links > 0 ? $" + {Links} annotation" : "")
        + "\n" + string.Concat(Children.Select(child => child.Print(depth + 1)));
}
