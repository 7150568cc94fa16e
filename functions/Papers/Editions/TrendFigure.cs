using System.Collections.Immutable;
using KpiPapers.Domain.Spc;
using KpiPapers.Papers.Model;
using KpiPapers.Pdf;

namespace KpiPapers.Papers.Editions;

/// <summary>A chart as a drawing, which the PDF sets and the HTML edition writes as SVG.</summary>
internal static class TrendFigure
{
    private const double Width = 470, Height = 150, Left = 54, Right = 60, Top = 14, Bottom = 22, TypeSize = 8;

    private static readonly Color Ink = new(0x14, 0x35, 0x5C);
    private static readonly Color Grid = new(0xDD, 0xE1, 0xE5);
    private static readonly Color Quiet = new(0x50, 0x58, 0x5F);
    private static readonly Color TargetInk = new(0xB1, 0x0E, 0x1E);
    private static readonly Color LimitInk = new(0x6B, 0x77, 0x82);
    private static readonly Color Concern = new(0xB3, 0x5F, 0x00);
    private static readonly Color Improvement = new(0x1D, 0x50, 0x9E);

    public static Pdf.Figure Of(TrendChart trend)
    {
        var scale = TrendScale.Of(trend);
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.AddRange(Axes(trend, scale));
        foreach (var limits in trend.Limits) shapes.AddRange(Limits(limits, trend, scale));
        shapes.AddRange(Targets(trend, scale));
        shapes.AddRange(Values(trend, scale));
        return new(new(Width, Height, shapes.DrainToImmutable()), $"{trend.Name}. {trend.Description}");
    }

    private static IEnumerable<Shape> Axes(TrendChart trend, TrendScale scale)
    {
        foreach (var step in scale.Steps)
        {
            yield return new Stroke([new(Left, Y(step, scale)), new(Width - Right, Y(step, scale))], Grid, 0.5);
            yield return new Label(new(Left - 6, Y(step, scale) + 3), AxisText.Of(step), TypeSize) { Anchor = Anchor.End, Color = Quiet };
        }
        foreach (var index in scale.Labelled)
        {
            yield return new Label(new(X(index, trend), Height - 6), trend.Points[index].Period, TypeSize) { Anchor = Anchor.Middle, Color = Quiet };
        }
    }

    private static IEnumerable<Shape> Limits(TrendLimits limits, TrendChart trend, TrendScale scale)
    {
        var (from, to) = (X(limits.First, trend), X(limits.Last, trend));
        foreach (var level in new[] { limits.Lower, limits.Upper }.OfType<decimal>())
            yield return new Stroke([new(from, Y(level, scale)), new(to, Y(level, scale))], LimitInk, 0.7) { IsDashed = true };
        yield return new Stroke([new(from, Y(limits.Centre, scale)), new(to, Y(limits.Centre, scale))], LimitInk, 0.7);
    }

    /// <summary>A line for each stretch of one target; a range has two.</summary>
    private static IEnumerable<Shape> Targets(TrendChart trend, TrendScale scale)
    {
        var half = trend.Points.Length > 1 ? (X(1, trend) - X(0, trend)) / 2 : 0;
        foreach (var (first, last, level) in TrendScale.Stretches(trend, point => point.Target).Concat(TrendScale.Stretches(trend, point => point.TargetUpTo)))
        {
            var (from, to) = (Math.Max(Left, X(first, trend) - half), Math.Min(Width - Right, X(last, trend) + half));
            yield return new Stroke([new(from, Y(level, scale)), new(to, Y(level, scale))], TargetInk, 1.1) { IsDashed = true };
        }
        if (trend.Points[^1].Target is { } target)
            yield return new Label(new(Width - Right + 4, Y(target, scale) + 3), "Target", TypeSize) { Color = TargetInk, Bold = true };
    }

    private static IEnumerable<Shape> Values(TrendChart trend, TrendScale scale)
    {
        foreach (var run in TrendScale.Runs(trend))
        {
            if (run.Length > 1)
                yield return new Stroke([.. run.Select(index => new Point(X(index, trend), Y(trend.Points[index].Value!.Value, scale)))], Ink, 1.4);   // runs have values
        }
        for (var i = 0; i < trend.Points.Length; i++)
        {
            if (trend.Points[i].Value is not { } value) continue;
            var (mark, size) = MarkOf(trend.Points[i].Class);
            yield return new Symbol(new(X(i, trend), Y(value, scale)), mark, size);
        }
    }

    /// <summary>What is out of the ordinary differs by shape as well as by colour.</summary>
    private static (Mark Mark, double Size) MarkOf(PointClass point) => point switch
    {
        PointClass.Improvement => (new(MarkShape.Diamond, Improvement), 8),
        PointClass.Concern => (new(MarkShape.Triangle, Concern), 8),
        PointClass.NeutralHigh or PointClass.NeutralLow => (new(MarkShape.Square, Quiet), 7),
        _ => (new(MarkShape.Circle, Ink), 5),
    };

    private static double X(int index, TrendChart trend) =>
        Left + 8 + (index * (Width - Left - Right - 16) / Math.Max(1, trend.Points.Length - 1));

    private static double Y(decimal value, TrendScale scale) =>
        Top + ((Height - Top - Bottom) * (double)((scale.Most - value) / (scale.Most - scale.Least)));
}
