using System.Collections.Immutable;

namespace KpiPapers.Exports.Collecting;

/// <summary>The column names of the kinds of feed whose meaning is fixed; only headings differ from council to council.</summary>
internal static class FixedColumns
{
    public const string Indicator = "indicator";
    public const string Quarter = "quarter";
    public const string Value = "value";
    public const string Numerator = "numerator";
    public const string Denominator = "denominator";
    public const string State = "state";
    public const string Comment = "comment";
    public const string Action = "action";
    public const string Submission = "submission";
    public const string Reason = "reason";
    public const string Paper = "paper";
    public const string Service = "service";
    public const string Text = "text";
    public const string Approver = "approver";
    public const string Version = "version";
    public const string SignedBy = "signedBy";

    private const decimal LastVersion = 9_999;   // versions are kept in the order of four digits

    /// <summary>The words of the state column, in the order of <see cref="FigureCollector"/>'s states.</summary>
    public static ImmutableArray<string> States { get; } = ["No data", "Closed", "Not due"];

    public static ImmutableArray<FixedColumn> Of(FeedKind kind) => kind switch
    {
        FeedKind.Figures =>
        [
            new(Indicator, ColumnType.Indicator, IsRequired: true),
            new(Quarter, ColumnType.Quarter, IsRequired: true),
            new(Value, ColumnType.Number, IsRequired: false),
            new(Numerator, ColumnType.Number, IsRequired: false),
            new(Denominator, ColumnType.Number, IsRequired: false),
            new(State, ColumnType.Choice, IsRequired: false),
            new(Comment, ColumnType.Text, IsRequired: false),
            new(Action, ColumnType.Text, IsRequired: false),
        ],
        FeedKind.Withdrawals => [new(Submission, ColumnType.Text, IsRequired: true), new(Reason, ColumnType.Text, IsRequired: true)],
        FeedKind.Narratives =>
        [
            new(Paper, ColumnType.Text, IsRequired: false),
            new(Quarter, ColumnType.Quarter, IsRequired: true),
            new(Service, ColumnType.Text, IsRequired: true),
            new(Text, ColumnType.Text, IsRequired: true),
        ],
        FeedKind.Commentary =>
        [
            new(Indicator, ColumnType.Indicator, IsRequired: true),
            new(Quarter, ColumnType.Quarter, IsRequired: true),
            new(Comment, ColumnType.Text, IsRequired: true) { MayBeBlank = true },
            new(Action, ColumnType.Text, IsRequired: true) { MayBeBlank = true },
            new(Approver, ColumnType.Text, IsRequired: true) { MayBeBlank = true },
        ],
        FeedKind.Signoffs =>
        [
            new(Paper, ColumnType.Text, IsRequired: true),
            new(Quarter, ColumnType.Quarter, IsRequired: true),
            new(Version, ColumnType.WholeNumber, IsRequired: true) { Min = 1, Max = LastVersion },
            new(SignedBy, ColumnType.Text, IsRequired: true),
        ],
        _ => [],
    };

    /// <summary>The place of a column among those of its feed; -1 when it has none of that name.</summary>
    public static int Slot(this Feed feed, string name) => SlotOf(feed.Columns, name);

    public static int SlotOf(ImmutableArray<Column> columns, string name)
    {
        for (var slot = 0; slot < columns.Length; slot++)
            if (columns[slot].Name == name) return slot;
        return -1;
    }
}

/// <summary>A column that a kind of feed knows by name.</summary>
internal sealed record FixedColumn(string Name, ColumnType Type, bool IsRequired)
{
    /// <summary>Whether its cells may be blank although the column must be there.</summary>
    public bool MayBeBlank { get; init; }

    /// <summary>The smallest number allowed.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number allowed.</summary>
    public decimal? Max { get; init; }

    /// <summary>A feed's column of that name with what its cells must be in every feed of the kind.</summary>
    public Column Fit(Column column) => column.Type != Type ? column : column with
    {
        MayBeBlank = column.MayBeBlank || MayBeBlank,
        Min = Min ?? column.Min,
        Max = Max ?? column.Max,
    };

    /// <summary>Whether a feed has it as its kind needs it.</summary>
    public bool IsIn(Feed feed) => feed.ColumnNamed(Name) is { Optional: false } column && (MayBeBlank || !column.MayBeBlank);
}
