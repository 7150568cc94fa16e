using System.Collections.Immutable;

namespace KpiPapers.Pdf.Tests.Building;

/// <summary>Blocks of any kind, some of them unreasonably long, and the words that a reader should meet.</summary>
internal sealed class RandomBlocks(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<string> _words = [];

    /// <summary>A document of sections, some of them on their long side.</summary>
    public (Document Document, IReadOnlyList<string> Words) MakeDocument()
    {
        var sections = Enumerable.Range(0, 1 + _random.Next(3))
            .Select(_ => new Section { Landscape = _random.Next(3) == 0, Blocks = Make().Blocks }).ToArray();
        return (A.Document(sections) with { HeaderText = "At the head", FooterText = "At the foot" }, _words);
    }

    public (ImmutableArray<Block> Blocks, IReadOnlyList<string> Words) Make()
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(new Heading(1, Said("Start")));
        for (var i = 0; i < 9; i++)
        {
            blocks.Add(_random.Next(6) switch
            {
                0 => new Heading(2, Said(Text(8))),
                1 => Paragraph(200) with { KeepsWithNext = _random.Next(4) == 0 },
                2 => new BulletList(Items(_ => "•")),
                3 => new NumberedList(Items(index => $"{index + 1}.")),
                4 => Figure(),
                _ => Table(),
            });
        }
        return (blocks.DrainToImmutable(), _words);
    }

    private string Said(string text)
    {
        _words.Add(text);
        return text;
    }

    private Paragraph Paragraph(int longest)
    {
        var number = _random.Next(3) == 0 ? Said($"{_random.Next(20)}.{_random.Next(20)}") : null;
        return new([.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Run(longest))]) { Number = number };
    }

    private Run Run(int longest) => new(Said(Text(longest)))
    {
        Bold = _random.Next(4) == 0,
        Italic = _random.Next(4) == 0,
        LinkTo = _random.Next(5) == 0 ? "https://example.org/" : null,
    };

    private ImmutableArray<ImmutableArray<Run>> Items(Func<int, string> labelOf) => [.. Enumerable.Range(0, 1 + _random.Next(14)).Select(index =>
    {
        Said(labelOf(index));
        return ImmutableArray.Create(Run(60));
    })];

    private Figure Figure()
    {
        Said("Now");   // the label
        return A.Figure(Text(5), 60 + _random.Next(400), 40 + _random.Next(400));
    }

    private Table Table()
    {
        var caption = _random.Next(2) == 0 ? Said(Text(5)) : null;
        var columns = Enumerable.Range(0, 1 + _random.Next(6)).Select(_ => new Column(Said(Text(3)), 0.5 + _random.NextDouble())).ToImmutableArray();
        return new()
        {
            Caption = caption,
            Columns = columns,
            Rows = [.. Enumerable.Range(0, _random.Next(14)).Select(_ => Row(columns.Length))],
        };
    }

    private TableRow Row(int columns) => _random.Next(5) == 0
        ? new GroupRow(Said(Text(5)))
        : new CellRow([.. Enumerable.Range(0, columns).Select(i => new Cell([.. Enumerable.Range(0, i == 0 ? 1 : _random.Next(3)).Select(_ => Paragraph(40))])
        {
            IsHeader = i == 0,
            Mark = i == 0 ? new(MarkShape.Star, new(0, 0x70, 0x30)) : null,
        })]);

    private string Text(int longest) =>
        string.Join(' ', Enumerable.Range(0, 1 + _random.Next(_random.Next(10) == 0 ? 5 * longest : longest)).Select(_ => Word()));

    private string Word() => new([.. Enumerable.Range(0, 1 + _random.Next(_random.Next(60) == 0 ? 150 : 9))
        .Select(_ => "abcdefghijklmnopqrstuvwxyzABCDEVWTY0123456789-/.,()\\é£–"[_random.Next(53)])]);
}
