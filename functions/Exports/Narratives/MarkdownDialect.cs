using Markdig;
using Markdig.Parsers.Inlines;

namespace KpiPapers.Exports.Narratives;

/// <summary>
/// What Markdown is here: CommonMark, but for stars within a word or number, which are no emphasis. Tables are known only so that they can be
/// refused.
/// </summary>
internal static class MarkdownDialect
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseGridTables();
        var emphasis = builder.InlineParsers.FindExact<EmphasisInlineParser>()!.EmphasisDescriptors;
        emphasis.RemoveAll(descriptor => descriptor.Character == '*');
        emphasis.Add(new('*', minimumCount: 1, maximumCount: 2, enableWithinWord: false));   // "5*2*3" is arithmetic
        return builder.Build();
    }
}
