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

    /// <summary>Whether the figure is a mean of a column, so that its counts give the mean that a row of totals may state.</summary>
    public bool IsMeanOf(int slot) => _denominator is not null && _numerator.Of is [var only] && only == slot;

    /// <summary>Whether it counts rows, so that a line that states the number of rows can be checked.</summary>
    public bool CountsRows => _numerator.Of.IsEmpty || _denominator?.Of.IsEmpty == true;

    /// <summary>Adds a row.</summary>
    /// <returns>Whether the row has the number; <see cref="TermState.Absent"/> where the figure is not about it.</returns>
    public TermState Add(SheetRow row, ref Sum sum)
    {
        var above = _numerator.State(row);
        var below = _denominator is null ? TermState.Absent : _denominator.State(row);
        if ((above > TermState.There || below > TermState.There) && IsBlank(row, above, below)) return TermState.Blank;
        if (above is TermState.There) sum.AddNumerator(in _numerator.Amount(row), _numerator.IsSingleValue);
        if (below is TermState.There) sum.AddDenominator(in _denominator!.Amount(row));   // there only where there is one
        sum.IsThere = true;
        return above is TermState.There || below is TermState.There ? TermState.There : TermState.Absent;
    }

    /// <summary>Whether a row of which something is blank or unknown has no number; half a one, which would move a mean without anybody noticing, is reported.</summary>
    private bool IsBlank(SheetRow row, TermState above, TermState below)
    {
        if (above is TermState.Blank && below is TermState.There && !_denominator!.Amount(row).IsZero) Wrong(row, _numerator);
        else if (below is TermState.Blank && above is TermState.There) Wrong(row, _denominator!);   // blank only where there is one
        else return true;
        return false;
    }

    private void Wrong(SheetRow row, TermReader term)
    {
        foreach (var slot in term.Of)
        {
            if (!row[slot].IsBlank) continue;
            row.Wrong(slot, $"There is no number here, but {Indicator} needs it in this row.", "a number");
            return;
        }
        row.Wrong($"{Indicator} needs a number in this row, and there is none.", "a number");
    }
}
