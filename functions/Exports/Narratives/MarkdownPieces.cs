using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KpiPapers.Domain.Narratives;
using Markdig;
using Markdig.Syntax;

namespace KpiPapers.Exports.Narratives;

/// <summary>Takes Markdown apart. The dialect is CommonMark; tables are known only so that they can be refused.</summary>
internal sealed partial class MarkdownPieces
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseGridTables().Build();

    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
    private readonly HashSet<LinkReferenceDefinition> _used = new(ReferenceEqualityComparer.Instance);
    private readonly string _text;
    private readonly long? _row;
    private bool _saidNested;

    private MarkdownPieces(string text, long? row) => (_text, _row) = (text, row);

    /// <summary>The pieces of a text.</summary>
    /// <param name="text">Markdown.</param>
    /// <param name="row">Where all of it stands; without it, pieces have the numbers of their lines.</param>
    public static ImmutableArray<Piece> Of(string text, long? row = null)
    {
        var pieces = new MarkdownPieces(text, row);
        try
        {
            var document = Markdown.Parse(text, Pipeline);
            pieces.AddBlocks(document);
            pieces.AddUnusedDefinitions(document);
        }
        catch (Exception exception) when (exception is ArgumentException or InsufficientExecutionStackException)   // Markdig's limit of depth, and ours
        {
            const string wrong = "The text cannot be read: its lists, links or stars stand inside each other too deeply.";
            return [new Piece.Odd(row ?? 0, "", wrong, "plain paragraphs and lists")];
        }
        return [.. pieces._pieces.OrderBy(piece => piece.Row)];
    }

    private void AddBlocks(ContainerBlock blocks)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var block in blocks)
        {
            if (block is ListBlock list) AddList(list, isInBullets: false);
            else AddBlock(block);
        }
    }

    private void AddBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                var (words, oddities) = Inlines(heading);
                _pieces.AddRange(oddities);
                _pieces.AddRange(LinkAddress.NotTakenInHeading(Row(block), words));
                if (!words.IsEmpty) _pieces.Add(new Piece.Heading(Row(block), heading.Level, RunBuilder.TextOf(words).Replace('\n', ' ')));
                break;
            case ParagraphBlock paragraph:
                var (runs, odd) = Inlines(paragraph);
                _pieces.AddRange(odd);
                if (!runs.IsEmpty) _pieces.Add(new Piece.Paragraph(Row(block), runs));
                break;
            case ThematicBreakBlock or LinkReferenceDefinitionGroup or BlankLineBlock:
                break;   // a line between paragraphs has no words, and definitions are looked at below
            default:
                var (wrong, expected) = Untakeable.Of(block);
                Refuse(block, wrong, expected);
                break;
        }
    }

    /// <summary>Lists within bullets are bullets as well; the items of other numbered lists are paragraphs.</summary>
    private void AddList(ListBlock list, bool isInBullets)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (isInBullets && !_saidNested)
        {
            _saidNested = true;
            _pieces.Add(new Piece.Odd(Row(list), "", "Bullets under bullets were taken at one level.", "bullets at one level", IsTaken: true));
        }
        var isBullets = isInBullets || !list.IsOrdered;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var number = list.IsOrdered ? $"{item.Order}{list.OrderedDelimiter}" : "";
            var start = _pieces.Count;
            foreach (var block in item)
            {
                if (block is ListBlock inner) AddList(inner, isBullets);
                else AddBlock(block);
            }
            MarkItem(start, number, isBullets);
        }
    }

    /// <summary>Makes paragraphs that stand in an item what the item is.</summary>
    private void MarkItem(int start, string number, bool isBullet)
    {
        for (var i = start; i < _pieces.Count; i++)
        {
            if (_pieces[i] is Piece.Heading heading)
            {
                _pieces[i] = new Piece.Odd(heading.Row, heading.Text, "There is a heading inside a list.", "headings outside lists");
            }
            else if (_pieces[i] is Piece.Paragraph paragraph)
            {
                var own = paragraph.Number.Length > 0 ? paragraph.Number : number;
                _pieces[i] = isBullet ? new Piece.Bullet(paragraph.Row, paragraph.Runs, own) : paragraph with { Number = own };
                number = "";
            }
        }
    }

    private (ImmutableArray<TextRun> Runs, ImmutableArray<Piece.Odd> Oddities) Inlines(LeafBlock block)
    {
        var inlines = new MarkdownInlines(_text, inline => _row ?? inline.Line + 1, _used);
        if (block.Inline is not null) inlines.Add(block.Inline, default);
        if (FootnoteMark().IsMatch(Source(block)))
            inlines.Oddities.Add(new(Row(block), Source(block), "There is a footnote here.", "its words in the text itself"));
        return (inlines.Runs.ToRuns(), [.. inlines.Oddities]);
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
