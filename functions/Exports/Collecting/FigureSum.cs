using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>Adds rows to the counts of one figure.</summary>
internal sealed class FigureSum
{
    private readonly TermReader _numerator;
    private readonly TermReader? _denominator;

    private FigureSum(string indicator, TermReader numerator, TermReader? denominator) =>
        (Indicator, _numerator, _denominator) = (indicator, numerator, denominator);

    /// <summary>The indicator's code as the catalogue writes it.</summary>
    public string Indicator { get; }

    public static FigureSum Of(Feed feed, FeedFigure figure, IndicatorCatalogue indicators) => new(
        indicators.Find(figure.Indicator)?.Code
            ?? throw new ArgumentException($"The feed {feed.Id} makes {figure.Indicator}, which is not an indicator.", nameof(feed)),
        new(feed, figure.Numerator),
        figure.Denominator is null ? null : new(feed, figure.Denominator));

    /// <summary>Whether a file has the columns that the figure needs.</summary>
    public bool IsIn(HeaderMatch header) => _numerator.IsIn(header) && _denominator?.IsIn(header) != false;

    public void Add(SheetRow row, ref Sum sum)
    {
        var above = _numerator.Read(row, out var numerator);
        var below = TermState.Absent;
        decimal denominator = 0;
        if (_denominator is not null) below = _denominator.Read(row, out denominator);

        // Half a figure would move a mean without anybody noticing.
        if (above is TermState.Blank && below is TermState.There) Wrong(row, _numerator);
        else if (below is TermState.Blank && above is TermState.There) Wrong(row, _denominator!);   // blank only where there is one
        if (above is TermState.There) sum.AddNumerator(numerator, _numerator.IsSingleValue);
        if (below is TermState.There) sum.AddDenominator(denominator);
    }

    private void Wrong(SheetRow row, TermReader term) =>
        row.Wrong(term.Of, $"The cell is empty, but {Indicator} needs it in this row.", "a number");
}
