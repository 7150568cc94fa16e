using System.Collections.Immutable;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>Blocks of text with all that Markdown and Word could trip over, in the form in which they are kept, and as Markdown and Word.</summary>
internal sealed class RandomText(int seed)
{
    // Every character that means something in Markdown, XML or a table; letters of several kinds; starts of lists, headings and numbers.
    private const string Hostile = "*_`~#>+-=|\\[](){}<>!&;:\"'^$%@/.,?0123456789";
    private static readonly string[] Words =
    [
        "Hall", "café", "3.2", "3.2.1", "1.", "2)", "-", "+", "#", ">", "&amp;", "&#65;", "<b>", "<!--", "http://a.b/c", "a@b.example", "[x]: y", "[^1]",
        "![a](b)", "`c`",
        "5*2*3", "2020.", "1.5", "a•b", "***", "---", "===", "|", "a|b", "£25\u00A0000", "👍🏽", "naïve", "日本", "**b**", "_i_",
        "Paper:", "Quarter:", "\\", "]]>",
    ];

    private static readonly string?[] Addresses =
        [null, null, null, "https://council.example/", "https://council.example/a(b)?c=d&e=%20*_", "mailto:team@council.example"];

    private readonly Random _random = new(seed);

    public ImmutableArray<NarrativeBlock> Blocks()
    {
        var blocks = new List<NarrativeBlock>();
        while (blocks.Count < 8)
        {
            NarrativeBlock block = _random.Next(4) switch
            {
                0 => new NarrativeBlock.SubHeading(string.Join(' ', Enumerable.Range(0, _random.Next(4)).Select(_ => Word()).Prepend("H"))),
                1 => new NarrativeBlock.Bullets([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Runs())]),
                _ => new NarrativeBlock.Paragraph(Runs()),
            };
            if (block is not NarrativeBlock.Bullets || blocks.LastOrDefault() is not NarrativeBlock.Bullets) blocks.Add(block);   // two lists in a row are one
        }
        return [.. blocks];
    }

    public static string Markdown(IEnumerable<NarrativeBlock> blocks) => string.Concat(blocks.Select(block => block switch
    {
        NarrativeBlock.SubHeading heading => $"## {Escaped(heading.Text)}\n\n",
        NarrativeBlock.Bullets bullets => string.Concat(bullets.Items.Select(item => $"- {Markdown(item).Replace("\n", "\n  ", StringComparison.Ordinal)}\n")) + "\n",
        NarrativeBlock.Paragraph paragraph => Markdown(paragraph.Runs) + "\n\n",
        _ => throw new System.Diagnostics.UnreachableException(),
    }));

    public static string Word(Docx document, IEnumerable<NarrativeBlock> blocks) => string.Concat(blocks.Select(block => block switch
    {
        NarrativeBlock.SubHeading heading => Docx.Paragraph(Docx.Run(heading.Text), Docx.Style(Docx.Level2)),
        NarrativeBlock.Bullets bullets => string.Concat(bullets.Items.Select(item => Docx.Paragraph(Word(document, item), Docx.List(Docx.BulletList)))),
        NarrativeBlock.Paragraph paragraph => Docx.Paragraph(Word(document, paragraph.Runs)),
        _ => throw new System.Diagnostics.UnreachableException(),
    }));

    private static string Word(Docx document, ImmutableArray<TextRun> runs) => string.Concat(runs.Select(run =>
    {
        var text = Docx.Run(run.Text, (run.Bold ? "<w:b/>" : "") + (run.Italic ? "<w:i/>" : ""));
        return run.LinkTo is null ? text : $"<w:hyperlink r:id=\"{document.Link(run.LinkTo)}\">{text}</w:hyperlink>";
    }));

    private static string Markdown(ImmutableArray<TextRun> runs) => string.Concat(runs.Select(run =>
    {
        var stars = new string('*', (run.Bold ? 2 : 0) + (run.Italic ? 1 : 0));
        var text = $"{stars}{Escaped(run.Text)}{stars}";
        return run.LinkTo is null ? text : $"[{text}](<{run.LinkTo}>)";
    }));

    private static string Escaped(string text) =>
        string.Concat(text.Select(character => character == '\n' ? "\\\n" : IsPlain(character) ? $"{character}" : $"\\{character}"));

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character == ' ' || character > '~';

    /// <summary>Words with looks, and plain spaces or line feeds between them: stars next to words would not always be stars in Markdown.</summary>
    private ImmutableArray<TextRun> Runs()
    {
        var runs = new List<TextRun>();
        for (var left = _random.Next(1, 6); left > 0; left--)
        {
            var run = new TextRun(Word());
            if (_random.Next(3) == 0)
                run = run with { Bold = _random.Next(2) == 0, Italic = _random.Next(2) == 0, LinkTo = Addresses[_random.Next(Addresses.Length)] };
            if (runs.Count > 0) Add(new(_random.Next(8) == 0 ? "\n" : " "));
            // Two words of one look and address would share the space between them.
            if (runs.Count > 1 && Share(runs[^2], run)) run = new(run.Text);
            Add(run);
        }
        return [.. runs];

        void Add(TextRun run)
        {
            if (runs.Count > 0 && (runs[^1] with { Text = "" }) == (run with { Text = "" })) runs[^1] = run with { Text = runs[^1].Text + run.Text };
            else runs.Add(run);
        }
    }

    private static bool Share(TextRun run, TextRun other) =>
        (run.Bold && other.Bold) || (run.Italic && other.Italic) || (run.LinkTo is not null && run.LinkTo == other.LinkTo);

    private string Word() => _random.Next(3) > 0
        ? Words[_random.Next(Words.Length)]
        : new string([.. Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Hostile[_random.Next(Hostile.Length)])]);
}
