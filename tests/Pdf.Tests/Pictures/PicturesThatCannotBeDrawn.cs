using KpiPapers.Pdf.Tests.Building;

namespace KpiPapers.Pdf.Tests.Pictures;

public sealed class PicturesThatCannotBeDrawn
{
    private static readonly Mark Red = new(MarkShape.Square, new(0xB0, 0, 0));

    public static TheoryData<string, Shape> Shapes => new()
    {
        { "Shape 1 in the figure \"Wait\" (Stroke) reaches 3 pt beyond the picture's right edge.", new Stroke([new(5, 5), new(102, 5)], default, 2) },
        { "Shape 1 in the figure \"Wait\" (Area) reaches 5 pt beyond the picture's upper edge.", Area.Rectangle(new(5, -5), 10, 10, default) },
        { "Shape 1 in the figure \"Wait\" (Symbol) reaches 2 pt beyond the picture's left edge.", new Symbol(new(3, 20), Red, 10) },
        { "Shape 1 in the figure \"Wait\" (Symbol) reaches 4.5 pt beyond the picture's lower edge.", new Symbol(new(20, 49.5), Red, 10) },
        { "The label \"A long line of words that has no room at…\" in the figure \"Wait\" reaches 160.09 pt beyond the picture's right edge.",
            new Label(new(10, 20), "A long line of words that has no room at all in the picture", 10) },
        { "The label \"two lines\" in the figure \"Wait\" has more than one line.", new Label(new(10, 20), "two\nlines", 10) },
        { "A label in the figure \"Wait\" has no text.", new Label(new(10, 20), " ", 10) },
        { "The label \"a\" in the figure \"Wait\" is of size 0: it must be above 0.", new Label(new(10, 20), "a", 0) },
        { "\"☃\" (U+2603) in the figure \"Wait\" is not in the font.", new Label(new(10, 20), "☃", 10) },
        { "Shape 1 in the figure \"Wait\" (Stroke) has 1 points and needs 2.", new Stroke([new(5, 5)], default, 1) },
        { "Shape 1 in the figure \"Wait\" (Area) has 2 points and needs 3.", new Area([new(5, 5), new(6, 6)], default) },
        { "Shape 1 in the figure \"Wait\" (Stroke) has no size above 0.", new Stroke([new(5, 5), new(6, 6)], default, 0) },
        { "Shape 1 in the figure \"Wait\" (Symbol) has no size above 0.", new Symbol(new(5, 5), Red, double.NaN) },
        { "Shape 1 in the figure \"Wait\" (Stroke) has a position that is not a number.", new Stroke([new(5, double.NaN), new(6, 6)], default, 1) },
    };

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void The_shape_is_named_and_what_is_wrong_with_it(string message, Shape shape)
    {
        var figure = new Figure(new Picture(100, 50, [shape]), "Wait");

        Assert.Equal(message, Assert.Throws<LayoutException>(() => A.Pdf(figure)).Message);
        Assert.Equal(message, Assert.Throws<LayoutException>(() => SvgWriter.Write(figure, TestFonts.Family)).Message);
    }

    [Fact]
    public void So_is_the_figure()
    {
        var figure = A.Figure("Wait");

        Assert.Equal(
            "The figure under \"Calls\" has no alternative text, so that a screen reader could not say what it shows.",
            Message(figure with { AlternativeText = "\u0007" }));
        Assert.Equal("The figure \"Wait\" is 0 by 80 points: both must be 1 or more.", Message(figure with { Picture = figure.Picture with { Width = 0 } }));
        Assert.Equal("The figure \"Wait\" shows nothing.", Message(figure with { Picture = figure.Picture with { Shapes = [] } }));
    }

    private static string Message(Figure figure) => Assert.Throws<LayoutException>(() => A.Pdf(new Heading(1, "Calls"), figure)).Message;
}
