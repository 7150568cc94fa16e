using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Configuration;

/// <summary>Reads <c>indicators.csv</c>: a row for each indicator and target period.</summary>
internal sealed class IndicatorRows : IRowCollector
{
    private const int Code = 0;
    private const int Name = 1;
    private const int Service = 2;
    private const int Objective = 3;
    private const int UnitName = 4;
    private const int PolarityWord = 5;
    private const int CalculationWord = 6;
    private const int FirstOfTarget = 7;
    private static readonly int Owner = FirstOfTarget + TargetCells.Columns.Length;

    private static readonly ImmutableArray<Column> Columns =
    [
        new() { Name = "code", Heading = "Code", Type = ColumnType.Text },
        new() { Name = "name", Heading = "Name", Type = ColumnType.Text },
        new() { Name = "service", Heading = "Service", Type = ColumnType.Text },
        new() { Name = "objective", Heading = "Objective", Type = ColumnType.Text },
        new() { Name = "unit", Heading = "Unit", Type = ColumnType.Text },
        // The words stand in the order of the enums that they are read as.
        new() { Name = "polarity", Heading = "Polarity", Type = ColumnType.Choice, Values = ["lower is better", "higher is better", "range", "info only"] },
        new() { Name = "calculation", Heading = "Calculation", Type = ColumnType.Choice, Values = ["total", "share", "mean of months", "weighted mean", "smallest", "largest"] },
        .. TargetCells.Columns,
        new() { Name = "owner", Heading = "Owner", Type = ColumnType.Text, Optional = true },
    ];

    private readonly OrderedDictionary<string, (Indicator Indicator, long Row, bool IsRight)> _indicators = new(StringComparer.OrdinalIgnoreCase);

    public static ConfigRead<IndicatorCatalogue> Read(string fileName, ReadOnlySpan<byte> csv)
    {
        var rows = new IndicatorRows();
        return ConfigSheet.Read(fileName, csv, Columns, rows,
            () => new IndicatorCatalogue([.. rows._indicators.Values.Select(entry => entry.Indicator)]));
    }

    public RowLabel Add(SheetRow row)
    {
        var indicator = IndicatorOf(row);
        var isRight = TargetCells.TryRead(row, FirstOfTarget, indicator.Polarity, out var target);
        if (target is not null) indicator = indicator with { Targets = [target] };
        if (_indicators.TryAdd(indicator.Code, (indicator, row.Number, isRight))) return RowLabel.None;

        var (first, firstRow, firstIsRight) = _indicators[indicator.Code];
        CompareWith(row, first, indicator, firstRow);
        if (!isRight || !firstIsRight) return RowLabel.None;
        if (target is null || first.Targets.IsEmpty)
            row.Wrong(Code, $"The indicator is in row {firstRow} already, and one of the two rows has no target.", "a further row only for a further target");
        else if (first.Targets.Any(other => other.From == target.From))
            row.Wrong(Code, "The indicator has a target from this day already.", "each target from another day");
        else
            _indicators[indicator.Code] = (first with { Targets = first.Targets.Add(target) }, firstRow, firstIsRight);
        return RowLabel.None;
    }

    private static Indicator IndicatorOf(SheetRow row) => new()
    {
        Code = row.Text(Code),
        Name = row.Text(Name),
        Service = row.Text(Service),
        Owner = row.Text(Owner) is { Length: > 0 } owner ? owner : null,
        Objective = row.Text(Objective),
        Unit = new Unit(row.Text(UnitName)),
        Polarity = (Polarity)row[PolarityWord].Choice,
        Calculation = (Calculation)row[CalculationWord].Choice,
    };

    private static void CompareWith(SheetRow row, Indicator first, Indicator indicator, long firstRow)
    {
        Compare(Code, first.Code, indicator.Code);
        Compare(Name, first.Name, indicator.Name);
        Compare(Service, first.Service, indicator.Service);
        Compare(Objective, first.Objective, indicator.Objective);
        Compare(UnitName, first.Unit.Name, indicator.Unit.Name);
        Compare(PolarityWord, Columns[PolarityWord].Values[(int)first.Polarity], Columns[PolarityWord].Values[(int)indicator.Polarity]);
        Compare(CalculationWord, Columns[CalculationWord].Values[(int)first.Calculation], Columns[CalculationWord].Values[(int)indicator.Calculation]);
        Compare(Owner, first.Owner ?? "no owner", indicator.Owner ?? "no owner");

        void Compare(int slot, string expected, string actual)
        {
            if (expected != actual) row.Wrong(slot, $"The rows of {first.Code} do not agree.", $"{expected}, as in row {firstRow}");
        }
    }
}
