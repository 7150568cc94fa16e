using System.Collections.Immutable;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Exports.Narratives;

/// <summary>The signs that people type, or paste, before a line that they mean as a bullet.</summary>
internal static class TypedBullets
{
    public const string InMarkdown = "•‣▪–·";
    public const string WithinMarkdown = "•‣▪·";   // a line that a wrapped paragraph goes on in may begin with a dash
    public const string InWord = "•·";

    /// <summary>A text without its sign and the space after it, and whether it had one.</summary>
    public static (ImmutableArray<TextRun> Runs, bool HadSign) Without(ImmutableArray<TextRun> runs, string signs) =>
        RunBuilder.TextOf(runs) is [var sign, var space, ..] && signs.Contains(sign) && char.IsWhiteSpace(space)
            ? (RunBuilder.Without(runs, 1), true)
            : (runs, false);
}
