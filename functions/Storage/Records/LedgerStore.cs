using System.Collections.Immutable;
using System.Globalization;
using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>
/// The table <c>Ledger</c>: indicator|quarter / day|dimension|submission, where a stated range stands as <c>day..day</c>. Rows are only ever
/// added; they count once their submission is committed.
/// </summary>
public sealed class LedgerStore(TableServiceClient tables, SubmissionStore submissions)
{
    private const string Day = "yyyy-MM-dd";
    private const string To = "..";   // keeps a range of one day apart from that day

    private readonly TableClient _table = tables.GetTableClient(Names.Tables.Ledger);

    /// <summary>Writes a submission's entries. Writing them again changes nothing.</summary>
    public async Task AppendAsync(Submission submission, ImmutableArray<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        foreach (var partition in entries.GroupBy(entry => PartitionOf(entry.Indicator, entry.Quarter)))
            foreach (var batch in partition.Chunk(Rows.PerTransaction))
                await _table.SubmitTransactionAsync(
                    batch.Select(entry => new TableTransactionAction(
                        TableTransactionActionType.UpsertReplace, Entity(partition.Key, entry, submission))),
                    cancellationToken);
    }

    /// <summary>The entries of committed submissions for one figure.</summary>
    public Task<ImmutableArray<SubmittedEntry>> CommittedAsync(FigureKey figure, CancellationToken cancellationToken) =>
        CommittedAsync(figure, supposing: null, cancellationToken);

    /// <summary>The entries of committed submissions for one figure, and those of a file as if it had been taken.</summary>
    public async Task<ImmutableArray<SubmittedEntry>> CommittedAsync(FigureKey figure, Supposed? supposing, CancellationToken cancellationToken)
    {
        var partition = PartitionOf(figure.Indicator, figure.Quarter);
        var supposed = supposing?.With(supposing.Entries.Select(entry => Entity(PartitionOf(entry.Indicator, entry.Quarter), entry, supposing.Submission)));
        var entries = ImmutableArray.CreateBuilder<SubmittedEntry>();
        await foreach (var (row, key, submission) in submissions.CommittedAsync(_table, partition, supposed, cancellationToken))
            entries.Add(new(Read(figure, key, row), submission));
        return entries.ToImmutable();
    }

    private static string PartitionOf(string indicator, Quarter quarter) => TableKey.Join(indicator, $"{quarter}");

    private static TableEntity Entity(string partition, LedgerEntry entry, Submission submission)
    {
        var entity = Rows.Of(submission, partition, Place(entry), entry.Dimension);
        switch (entry)
        {
            case LedgerEntry.Measured { Partial: var partial } measured:
                if (measured.IsWholeQuarter) entity["IsWholeQuarter"] = true;
                if (measured.IsClosed) entity["IsClosed"] = true;
                Put(entity, "Numerator", partial.Numerator);
                Put(entity, "Denominator", partial.Denominator);
                Put(entity, "Min", partial.Min);
                Put(entity, "Max", partial.Max);
                break;
            case LedgerEntry.Stated { Figure: var figure }:
                entity["State"] = figure.State.ToString();
                Put(entity, "Value", figure.Value);
                Put(entity, "Numerator", figure.Numerator);
                Put(entity, "Denominator", figure.Denominator);
                break;
        }
        return entity;
    }

    private static string Place(LedgerEntry entry) =>
        Written(entry.Day) + (entry is LedgerEntry.Covering { LastDay: var lastDay } ? To + Written(lastDay) : "");

    private static string Written(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private static LedgerEntry Read(FigureKey figure, IReadOnlyList<string> key, TableEntity entity)
    {
        var days = key[0].Split(To);
        var first = DateOnly.ParseExact(days[0], Day, CultureInfo.InvariantCulture);
        if (days.Length > 1)
            return new LedgerEntry.Covering
            {
                Indicator = figure.Indicator,
                Quarter = figure.Quarter,
                Day = first,
                LastDay = DateOnly.ParseExact(days[1], Day, CultureInfo.InvariantCulture),
                Dimension = key[1],
            };
        return entity.GetString("State") is { } state
            ? new LedgerEntry.Stated
            {
                Indicator = figure.Indicator,
                Quarter = figure.Quarter,
                Day = first,
                Dimension = key[1],
                Figure = new(Enum.Parse<ValueState>(state), Get(entity, "Value"), Get(entity, "Numerator"), Get(entity, "Denominator")),
            }
            : new LedgerEntry.Measured
            {
                Indicator = figure.Indicator,
                Quarter = figure.Quarter,
                Day = first,
                Dimension = key[1],
                Partial = new(Get(entity, "Numerator") ?? 0, Get(entity, "Denominator") ?? 0, Get(entity, "Min"), Get(entity, "Max")),
                IsWholeQuarter = entity.GetBoolean("IsWholeQuarter") ?? false,
                IsClosed = entity.GetBoolean("IsClosed") ?? false,
            };
    }

    // Table Storage has no decimal, and a double would round: figures are kept as text.
    private static void Put(TableEntity entity, string column, decimal? number)
    {
        if (number is { } value) entity[column] = value.ToString(CultureInfo.InvariantCulture);
    }

    private static decimal? Get(TableEntity entity, string column) =>
        entity.GetString(column) is { } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
}
