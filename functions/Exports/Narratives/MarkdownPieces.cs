using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;

namespace KpiPapers.Exports.Narratives;

/// <summary>Takes Markdown apart.</summary>
internal sealed partial class MarkdownPieces
{
    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
    private readonly HashSet<LinkReferenceDefinition> _used = new(ReferenceEqualityComparer.Instance);
    private readonly string _text;
    private readonly long? _row;
    private bool _saidNested;

    private MarkdownPieces(string text, long? row) => (_text, _row) = (text, row);

    /// <summary>The pieces of a text.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="row">Where all of it stands, if it is a cell; without it, pieces have the numbers of their lines.</param>
    public static ImmutableArray<Piece> Of(string text, long? row = null)
    {
        var pieces = new MarkdownPieces(text, row);
        try
        {
            var document = Markdown.Parse(text, MarkdownDialect.Pipeline);
            pieces.AddBlocks(document, item: null);
            pieces.AddUnusedDefinitions(document);
        }
        catch (Exception exception) when (exception is ArgumentException or InsufficientExecutionStackException)   // Markdig's limit of depth, and ours
        {
            const string wrong = "The text cannot be read: its lists, links or stars stand inside each other too deeply.";
            return [new Piece.Odd(row ?? 0, "", wrong, "plain paragraphs and lists")];
        }
        return [.. pieces._pieces.OrderBy(piece => piece.Row)];
    }

    private void AddBlocks(ContainerBlock blocks, MarkdownItem? item)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var block in blocks)
        {
            if (block is ListBlock list) AddList(list, item is { IsBullet: true });
            else AddBlock(block, item);
        }
    }

    private void AddBlock(Block block, MarkdownItem? item)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddHeading(heading, item);
                break;
            case ParagraphBlock paragraph:
                foreach (var line in MarkdownLine.Apart(Lines(paragraph, item?.TakeWords() ?? ""))) AddText(line, item);
                break;
            case ThematicBreakBlock or LinkReferenceDefinitionGroup or BlankLineBlock:
                break;   // a line between paragraphs has no words, and definitions are looked at below
            default:
                var (wrong, expected) = Untakeable.Of(block);
                Refuse(block, wrong, expected);
                break;
        }
    }

    private void AddHeading(HeadingBlock heading, MarkdownItem? item)
    {
        var runs = MarkdownLine.Joined(Lines(heading));
        _pieces.AddRange(LinkAddress.NotTakenInHeading(Row(heading), runs));
        if (runs.IsEmpty) return;
        var words = RunBuilder.TextOf(runs).Replace('\n', ' ');
        _pieces.Add(item is null
            ? new Piece.Heading(Row(heading), heading.Level, words)
            : new Piece.Odd(Row(heading), words, "There is a heading inside a list.", "headings outside lists"));
    }

    private void AddText(MarkdownLine line, MarkdownItem? item)
    {
        var runs = line.Text.ToRuns();
        if (runs.IsEmpty) return;
        var number = item?.TakeLeftOut() ?? "";
        var isInItem = line.IsIndented || line.Before != MarkdownLine.NewParagraph;
        var isBullet = line.IsBullet || (item is { IsBullet: true } && isInItem);
        _pieces.Add(isBullet ? new Piece.Bullet(line.Row, runs, number) : new Piece.Paragraph(line.Row, runs, number));
    }

    /// <summary>Lists within bullets are bullets as well, unless their numbers are text; the items of other numbered lists are paragraphs.</summary>
    private void AddList(ListBlock list, bool isInBullets)
    {
        var isText = list.IsOrdered && list[0] is ListItemBlock { Order: not 1 };
        if (isInBullets && !isText && !_saidNested)
        {
            _saidNested = true;
            _pieces.Add(new Piece.Odd(Row(list), "", "Bullets under bullets were taken at one level.", "bullets at one level", IsTaken: true));
        }
        foreach (var block in list.OfType<ListItemBlock>())
        {
            var start = block.Span.Start;
            var number = list.IsOrdered ? _text[start..(_text.IndexOf(list.OrderedDelimiter, start) + 1)] : "";
            var isAlone = number.Length > 0 && block is not [ParagraphBlock, ..];
            var item = new MarkdownItem(isInBullets || !list.IsOrdered, isAlone ? "" : number, isText);
            // Nothing follows the number that could take it along.
            if (isAlone && isText) AddText(Line(Row(block), number), item);
            else if (isAlone) _pieces.Add(new Piece.Odd(Row(block), number, "This number has no text of its own and was left out.", "text after it", IsTaken: true));
            AddBlocks(block, item);
        }
    }

    /// <summary>The lines of a block, after some words.</summary>
    private List<MarkdownLine> Lines(LeafBlock block, string words = "")
    {
        var inlines = new MarkdownInlines(_text, _row, Line(Row(block), words), _used);
        if (block.Inline is not null) inlines.Add(block.Inline, default);
        if (FootnoteMark().IsMatch(Source(block)))
            inlines.Oddities.Add(new(Row(block), Source(block), "There is a footnote here.", "its words in the text itself"));
        _pieces.AddRange(inlines.Oddities);
        return inlines.Lines;
    }

    private static MarkdownLine Line(long row, string words)
    {
        var line = new MarkdownLine(row, ' ', IsIndented: false);
        line.Text.Add($"{words} ", default);
        return line;
    }

    /// <summary>A line such as "[Note]: read-this" is the address of a link; where nothing links to it, it was probably meant as text.</summary>
    private void AddUnusedDefinitions(MarkdownDocument document)
    {
        foreach (var definition in document.Descendants<LinkReferenceDefinition>().Where(definition => !_used.Contains(definition)))
            Refuse(definition, "This is read as the address of a link, but nothing links to it.", "text that does not start with words in square brackets and a colon");
    }

    private void Refuse(Block block, string wrong, string expected) => _pieces.Add(new Piece.Odd(Row(block), Source(block), wrong, expected));

    private long Row(Block block) => _row ?? block.Line + 1;

    private string Source(Block block) => MarkdownInlines.Source(_text, block.Span);

    [GeneratedRegex(@"(?<!\\)\[\^[^\]\s]+\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FootnoteMark();
}
