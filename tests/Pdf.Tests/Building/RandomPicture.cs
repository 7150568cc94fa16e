using System.Collections.Immutable;

namespace KpiPapers.Pdf.Tests.Building;

/// <summary>A picture of shapes of any kind, at whole points so that no rounding parts two outputs.</summary>
internal sealed class RandomPicture(int seed)
{
    private const int Width = 400, Height = 300, Margin = 20;
    private readonly Random _random = new(seed);

    public Picture Make() => new(Width, Height, [.. Enumerable.Range(0, 20).Select(_ => Shape())]);

    private Shape Shape() => _random.Next(4) switch
    {
        0 => new Stroke(Points(2), Color(), 2 * (1 + _random.Next(3))) { IsDashed = _random.Next(2) == 0 },
        1 => new Area(Points(3), Color()),
        2 => new Symbol(Point(), new((MarkShape)_random.Next(5), Color()), 10),
        _ => new Label(Point() with { X = Width / 2 }, $"Label {_random.Next(100)}", 8) { Anchor = (Anchor)_random.Next(3), Bold = _random.Next(2) == 0 },
    };

    private ImmutableArray<Point> Points(int least) => [.. Enumerable.Range(0, least + _random.Next(5)).Select(_ => Point())];

    private Point Point() => new(Margin + _random.Next(Width - (2 * Margin)), Margin + _random.Next(Height - (2 * Margin)));

    private Color Color() => new((byte)_random.Next(256), (byte)_random.Next(256), (byte)_random.Next(256));
}
