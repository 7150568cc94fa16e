using KpiPapers.Pdf.Drawing;

namespace KpiPapers.Pdf.Layout;

/// <summary>Puts elements one below the other on as many pages as they take.</summary>
internal sealed class Paginator(FontShelf fonts)
{
    private readonly List<Canvas> _pages = [];
    private PageFrame _frame = PageFrame.Portrait;
    private double _used;
    private double _spaceAfter;

    public IReadOnlyList<Canvas> Pages => _pages;

    /// <summary>Starts a new page and fills it and those after it.</summary>
    /// <exception cref="LayoutException">Something does not even fit on an empty page.</exception>
    public void Place(IReadOnlyList<Element> elements, PageFrame frame)
    {
        _frame = frame;
        StartPage();
        for (var i = 0; i < elements.Count; i++)
        {
            if (!IsFresh && Needed(elements, i) > Left(elements[i])) StartPage();
            Place(elements[i]);
        }
    }

    private bool IsFresh => _used == 0;

    private double Gap(Element element) => IsFresh ? 0 : Math.Max(_spaceAfter, element.SpaceBefore);

    private double Left(Element element) => _frame.TextHeight - _used - Gap(element);

    private void StartPage()
    {
        _pages.Add(new(_pages.Count, _frame.Width, _frame.Height, fonts));
        (_used, _spaceAfter) = (0, 0);
    }

    private void Place(Element element)
    {
        while (true)
        {
            switch (element.Fit(Left(element), _frame.TextHeight))
            {
                case Plan.Whole whole:
                    Draw(whole.Draw, whole.Height, element);
                    _spaceAfter = element.SpaceAfter;
                    return;
                case Plan.Part part:
                    Draw(part.Draw, part.Height, element);
                    element = part.Rest;
                    StartPage();
                    break;
                case Plan.Nothing nothing when IsFresh:
                    throw new LayoutException(nothing.Reason);
                default:
                    StartPage();
                    break;
            }
        }
    }

    private void Draw(Drawing draw, double height, Element element)
    {
        var gap = Gap(element);
        draw(_pages[^1], PageFrame.Left, PageFrame.Top + _used + gap);
        _used += gap + height;
    }

    /// <summary>The height that an element needs together with the beginning of what it may not be parted from.</summary>
    private double Needed(IReadOnlyList<Element> elements, int index)
    {
        var height = 0d;
        for (var i = index; i < elements.Count; i++)
        {
            if (i > index) height += Math.Max(elements[i - 1].SpaceAfter, elements[i].SpaceBefore);
            if (!elements[i].KeepsWithNext || i == elements.Count - 1) return height + elements[i].LeastHeight(_frame.TextHeight);
            height += elements[i].Height;
        }
        return height;
    }
}
