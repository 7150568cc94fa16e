namespace KpiPapers.Pdf.Tests.Readers;

/// <summary>Text with the tags around it.</summary>
/// <param name="Path">Such as <c>Table/TBody/TR/TD/P</c>.</param>
/// <param name="Text">The words.</param>
public sealed record ReadingPart(string Path, string Text)
{
    /// <summary>
    /// The parts with all space taken out, and neighbours under the same kinds of tags put together: a reader that works page by page
    /// cannot tell a paragraph that goes on from one that begins.
    /// </summary>
    public static IReadOnlyList<ReadingPart> Squeezed(IEnumerable<ReadingPart> parts)
    {
        var squeezed = new List<ReadingPart>();
        foreach (var (path, words) in parts)
        {
            var text = WithoutSpace(words);
            if (text.Length == 0) continue;
            if (squeezed.Count > 0 && squeezed[^1].Path == path) squeezed[^1] = new(path, squeezed[^1].Text + text);
            else squeezed.Add(new(path, text));
        }
        return squeezed;
    }

    public static string WithoutSpace(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
