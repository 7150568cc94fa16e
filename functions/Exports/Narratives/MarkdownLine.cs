using System.Collections.Immutable;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Exports.Narratives;

/// <summary>A line of a paragraph of Markdown, or several that belong together.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="Before">What the line break before it is: a space, a line feed, or <see cref="NewParagraph"/>.</param>
/// <param name="IsIndented">Whether spaces stand before it, so that in a list it belongs to the item above.</param>
internal sealed record MarkdownLine(long Row, char Before, bool IsIndented)
{
    public const char NewParagraph = '\u2029';

    /// <summary>The text.</summary>
    public RunBuilder Text { get; } = new();

    /// <summary>Whether a sign that was typed makes it a bullet.</summary>
    public bool IsBullet { get; private init; }

    /// <summary>All lines as one text.</summary>
    public static ImmutableArray<TextRun> Joined(IEnumerable<MarkdownLine> lines)
    {
        var joined = new RunBuilder();
        foreach (var line in lines) Append(joined, line.Before, line.Text.ToRuns());
        return joined.ToRuns();
    }

    /// <summary>Puts lines together but for those that begin a paragraph or bullet.</summary>
    public static List<MarkdownLine> Apart(IEnumerable<MarkdownLine> lines)
    {
        var apart = new List<MarkdownLine>();
        foreach (var line in lines)
        {
            var signs = apart is [.., { IsBullet: false }] && line.Before == ' ' ? TypedBullets.WithinMarkdown : TypedBullets.InMarkdown;
            var (runs, isBullet) = TypedBullets.Without(line.Text.ToRuns(), signs);
            if (isBullet || line.Before == NewParagraph || apart.Count == 0) apart.Add(new(line.Row, line.Before, line.IsIndented) { IsBullet = isBullet });
            Append(apart[^1].Text, line.Before, runs);
        }
        return apart;
    }

    private static void Append(RunBuilder text, char before, ImmutableArray<TextRun> runs)
    {
        text.Add($"{before}", default);
        foreach (var run in runs) text.Add(run.Text, new(run.Bold, run.Italic, run.LinkTo));
    }
}
