using KpiPapers.Domain;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// The figure that a row states, or the reason why it has none. What is said twice must agree, because papers in which it did not have been
/// questioned by members: a value is checked against its counts as both would be printed.
/// </summary>
internal sealed class StatedFigure(Feed feed)
{
    private const decimal SmallestDivisor = 0.000001m;   // keeps a quotient of numbers of 18 digits within a decimal

    private readonly int _value = feed.Slot(FixedColumns.Value);
    private readonly StatedValue _stated = new(feed);
    private readonly int _numerator = feed.Slot(FixedColumns.Numerator);
    private readonly int _denominator = feed.Slot(FixedColumns.Denominator);
    private readonly int _state = feed.Slot(FixedColumns.State);

    /// <summary>Reads a row's figure; false when it is wrong, which is then reported.</summary>
    /// <param name="row">The row.</param>
    /// <param name="indicator">Whose figure it is.</param>
    /// <param name="mayBeAbsent">Whether the row is of use without a figure, because it has a comment.</param>
    /// <param name="figure">Null where the row states neither a figure nor why there is none.</param>
    public bool TryRead(SheetRow row, Indicator indicator, bool mayBeAbsent, out Figure? figure)
    {
        figure = null;
        if (!_stated.TryRead(row, indicator, out var value)) return false;
        var (numerator, denominator) = (Number(row, _numerator), Number(row, _denominator));
        var isEmpty = value is null && numerator is null && denominator is null;
        var marked = Marked(row);
        if (_state >= 0 && !row[_state].IsBlank)
        {
            figure = State(row[_state].Choice);
            return isEmpty
                ? marked is null or { State: ValueState.NoData } || marked.State == figure.State || Wrong(row, _state, "The row gives another reason as well.", "one reason why there is no figure")
                : Wrong(row, _state, "The row states a figure as well.", "either a figure or a reason why there is none");
        }
        if (!isEmpty && IsMarked(row, _value) && denominator is not 0)
            return Wrong(row, _value, "This says that there is no figure, but the row has counts.", "the figure, an empty cell, or no counts");
        if (isEmpty)
        {
            figure = marked;
            if (mayBeAbsent || marked is not null) return true;
            row.Wrong("The row says nothing.", "a value, counts, a state or a comment");
            return false;
        }
        return indicator.Calculation switch
        {
            Calculation.Total => TryTotal(row, indicator, value, numerator, denominator, out figure),
            Calculation.MeanOfMonths => TryMeanOfMonths(row, indicator, value, numerator, denominator, out figure),
            Calculation.Smallest or Calculation.Largest => ValueAlone.TryRead(row, indicator, value, numerator is not null ? _numerator : denominator is not null ? _denominator : null, out figure),
            _ => TryFromCounts(row, indicator, value, numerator, denominator, out figure),
        };
    }

    private bool TryTotal(SheetRow row, Indicator indicator, decimal? value, decimal? numerator, decimal? denominator, out Figure? figure)
    {
        figure = (value ?? numerator) is { } total ? Figure.Of(total) : null;
        if (denominator is not null)
            return Wrong(row, _denominator, $"{indicator.Code} is a total, which has no denominator.", "an empty cell");
        return value is null || numerator is null || Agree(row, value.Value, numerator.Value, "the numerator");
    }

    private bool TryMeanOfMonths(SheetRow row, Indicator indicator, decimal? value, decimal? numerator, decimal? denominator, out Figure? figure)
    {
        figure = value is { } stated ? Figure.Of(stated) : null;
        if (numerator is null && denominator is null) return true;
        return Wrong(row, numerator is null ? _denominator : _numerator,
            $"{indicator.Code} is the mean of three monthly means, which the counts of a quarter cannot give.", "the value alone");
    }

    private bool TryFromCounts(SheetRow row, Indicator indicator, decimal? value, decimal? numerator, decimal? denominator, out Figure? figure)
    {
        var isShare = indicator.Calculation is Calculation.Share;
        figure = value is { } stated ? Figure.Of(stated) : null;
        if (numerator is null && denominator is null)
            return !isShare || value <= 100 || Wrong(row, _value, "A share cannot be more than 100.", "per cent, from 0 to 100");
        if (numerator is not { } above) return Wrong(row, _numerator, "There is a denominator but no numerator.", "both counts, or the value alone");
        if (denominator is not { } below) return Wrong(row, _denominator, "There is a numerator but no denominator.", "both counts, or the value alone");
        if (isShare && above > below)
            return Wrong(row, _numerator, $"The numerator is more than the denominator, which is {below}.", "at most the denominator, as a share is at most 100%");
        if (below == 0)
        {
            figure = Figure.NotAssessed;
            return above == 0
                ? value is null || Wrong(row, _value, "There is a value, but nothing to divide by.", "an empty cell where the denominator is 0")
                : Wrong(row, _numerator, "There is a numerator, but the denominator is 0.", "0, or the denominator that belongs to it");
        }
        if (below < SmallestDivisor) return Wrong(row, _denominator, "The denominator is too small to divide by.", "a count");
        var computed = (isShare ? 100 : 1) * above / below;
        figure = isShare ? new(ValueState.Value, computed, above, below) : Figure.Of(computed);
        return value is null || Agree(row, value.Value, computed, $"{Unit.Number(above)} / {Unit.Number(below)}");
    }

    private bool Agree(SheetRow row, decimal stated, decimal computed, string from) =>
        Unit.Number(stated) == Unit.Number(computed)
        || Wrong(row, _value, $"The value {Unit.Number(stated)} does not agree with {from}, which comes to {Unit.Number(computed)}.",
            "the same figure at two decimals, or only one of the two");

    private static bool Wrong(SheetRow row, int slot, string wrong, string expected)
    {
        row.Wrong(slot, wrong, expected);
        return false;
    }

    private static Figure State(int choice) => choice switch   // the order of FixedColumns.States
    {
        0 => Figure.NoData,
        1 => Figure.NotAssessed,
        _ => new(ValueState.NotDue),
    };

    /// <summary>Why there is no figure, as the columns of numbers say it.</summary>
    private Figure? Marked(SheetRow row)
    {
        ReadOnlySpan<int> slots = [_value, _numerator, _denominator];
        Figure? marked = null;
        foreach (var slot in slots)
        {
            if (!IsMarked(row, slot)) continue;
            if (row[slot].IsClosed) return Figure.NotAssessed;
            marked = Figure.NoData;
        }
        return marked;
    }

    private static bool IsMarked(SheetRow row, int slot) => slot >= 0 && row[slot].IsMarked;

    private static decimal? Number(SheetRow row, int slot) => slot < 0 || row[slot].IsBlank ? null : row[slot].Number;
}
