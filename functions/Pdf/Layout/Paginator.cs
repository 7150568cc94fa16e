namespace KpiPapers.Pdf.Layout;

/// <summary>Puts a section's elements one below the other on as many pages as they take.</summary>
internal sealed class Paginator
{
    private readonly PageFrame _frame;
    private readonly List<PlannedPage> _pages = [];
    private readonly List<PlacedBox> _boxes = [];
    private double _used;
    private double _spaceAfter;

    private Paginator(PageFrame frame) => _frame = frame;

    /// <exception cref="LayoutException">Something does not even fit on an empty page.</exception>
    public static IReadOnlyList<PlannedPage> Paginate(IReadOnlyList<Element> elements, PageFrame frame)
    {
        var paginator = new Paginator(frame);
        for (var i = 0; i < elements.Count; i++)
        {
            if (paginator.Obstacle(elements, i) is { } reason) paginator.EndPage(reason);
            paginator.Place(elements[i]);
        }
        paginator.EndPage(null);
        return paginator._pages;
    }

    private bool IsFresh => _boxes.Count == 0;

    private double Gap(Element element) => IsFresh ? 0 : Math.Max(_spaceAfter, element.SpaceBefore);

    private double Left(Element element) => _frame.TextHeight - _used - Gap(element);

    private void EndPage(string? reason)
    {
        _pages.Add(new(_frame, [.. _boxes], reason));
        _boxes.Clear();
        (_used, _spaceAfter) = (0, 0);
    }

    private void Place(Element element)
    {
        while (true)
        {
            switch (element.Fit(Left(element), _frame.TextHeight))
            {
                case Plan.Whole whole:
                    Add(whole.Box, element);
                    _spaceAfter = element.SpaceAfter;
                    return;
                case Plan.Part part:
                    Add(part.Box, element);
                    element = part.Rest;
                    EndPage(part.Reason);
                    break;
                case Plan.Nothing nothing when IsFresh:
                    throw new LayoutException(nothing.Reason);
                case Plan.Nothing nothing:
                    EndPage(nothing.Reason);
                    break;
            }
        }
    }

    private void Add(Box box, Element element)
    {
        var top = _used + Gap(element);
        _boxes.Add(new(element.Place, box, top));
        _used = top + box.Height;
    }

    /// <summary>Why an element should not begin on this page; null where it may.</summary>
    private string? Obstacle(IReadOnlyList<Element> elements, int index)
    {
        if (IsFresh) return null;
        var (element, left) = (elements[index], Left(elements[index]));
        var (needed, last) = Needed(elements, index, elements.Count - 1);
        // What is together more than a page holds is kept with the beginning of its neighbour, if that helps.
        if (needed > _frame.TextHeight) (needed, last) = Needed(elements, index, Math.Min(index + 1, elements.Count - 1));
        if (needed > _frame.TextHeight) (needed, last) = Needed(elements, index, index);
        if (needed <= left) return null;
        var part = last > index ? $"with what it stays with, up to {elements[last].Place.Block}, it needs"
            : needed < element.Height ? "its beginning needs" : "it needs";
        return Misfit.Sentence(element.Place.Subject, part, needed, left, "moved");
    }

    /// <summary>The height that an element needs together with the beginning of what it keeps with, and the last of those.</summary>
    private (double Height, int Last) Needed(IReadOnlyList<Element> elements, int index, int last)
    {
        var height = 0d;
        for (var i = index; ; i++)
        {
            if (i > index) height += Math.Max(elements[i - 1].SpaceAfter, elements[i].SpaceBefore);
            if (!elements[i].KeepsWithNext || i == last || height > _frame.TextHeight)
                return (height + elements[i].LeastHeight(_frame.TextHeight), i);
            height += elements[i].Height;
        }
    }
}
