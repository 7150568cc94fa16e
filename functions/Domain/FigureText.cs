namespace KpiPapers.Domain;

/// <summary>Figures and targets as papers print them.</summary>
public static class FigureText
{
    /// <summary>The value with its unit, or why there is none.</summary>
    public static string Of(Figure figure, Unit unit) => figure.State switch
    {
        ValueState.Value => unit.Print(figure.Value!.Value),   // this state always has a value
        ValueState.NoData => "No Data",
        ValueState.NotAssessed => "Not assessed",
        _ => "Not due",
    };

    /// <summary><c>300 seconds</c>, or <c>10 to 20 attendances</c> for a range.</summary>
    public static string Of(Target target, Unit unit) =>
        target.UpTo is { } upTo ? $"{Unit.Number(target.Value)} to {unit.Print(upTo)}" : unit.Print(target.Value);
}
