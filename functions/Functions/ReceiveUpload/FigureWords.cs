using KpiPapers.Domain;

namespace KpiPapers.Functions.ReceiveUpload;

/// <summary>A result as a receipt puts it: <c>6.4% (1,678 / 26,224), green</c>.</summary>
internal static class FigureWords
{
    public static string Of(Indicator indicator, Result result) =>
        string.Join(", ", new[] { Value(indicator, result.Figure), Colour(result), result.IsProvisional ? Provisional(result) : "" }.Where(part => part.Length > 0));

    /// <summary>The figure alone: <c>6.4% (1,678 / 26,224)</c>.</summary>
    public static string Value(Indicator indicator, Figure figure) => figure switch
    {
        { State: ValueState.Value, Value: { } value, Numerator: { } above, Denominator: { } below } =>
            $"{indicator.Unit.Print(value)} ({Unit.Number(above)} / {Unit.Number(below)})",
        { State: ValueState.Value, Value: { } value } => indicator.Unit.Print(value),
        { State: ValueState.NoData } => "no data",
        { State: ValueState.NotAssessed } => "not assessed",
        _ => "not due",
    };

    private static string Colour(Result result) => result.Judgement switch
    {
        Judgement.Red => "red",
        Judgement.Amber => "amber",
        Judgement.Green => "green",
        _ => "",
    };

    private static string Provisional(Result result) => $"provisional without {string.Join(" and ", result.Awaited.Select(month => $"{month:MMMM}"))}";
}
