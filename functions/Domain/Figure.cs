namespace KpiPapers.Domain;

/// <summary>
/// Whether a quarter has a value, and if not, why not. Kept apart from the judgement: a report that painted what was not known red
/// (Sustainable Development Commission 2008) is the example not to follow.
/// </summary>
public enum ValueState
{
    /// <summary>There is a value; a stated zero is one.</summary>
    Value,

    /// <summary>A value was expected and has not come.</summary>
    NoData,

    /// <summary>There was nothing to measure: no denominator, or the service was closed.</summary>
    NotAssessed,

    /// <summary>No value is expected for this quarter.</summary>
    NotDue,
}

/// <summary>A quarter's value, unrounded, in the indicator's unit, with the counts it came from where there are any.</summary>
/// <param name="State">Whether there is a value.</param>
/// <param name="Value">The value; null unless the state is <see cref="ValueState.Value"/>.</param>
/// <param name="Numerator">The count above the line, where the value is a share.</param>
/// <param name="Denominator">The count below the line, where the value is a share.</param>
public sealed record Figure(ValueState State, decimal? Value = null, decimal? Numerator = null, decimal? Denominator = null)
{
    /// <summary>Expected, and missing.</summary>
    public static Figure NoData { get; } = new(ValueState.NoData);

    /// <summary>Nothing to measure.</summary>
    public static Figure NotAssessed { get; } = new(ValueState.NotAssessed);

    /// <summary>A plain value without counts.</summary>
    public static Figure Of(decimal value) => new(ValueState.Value, value);
}
