namespace KpiPapers.Storage.Tables;

/// <summary>What the service would refuse, said before anything is sent and in words that name the culprit.</summary>
/// <remarks><see href="https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions"/></remarks>
internal static class TransactionLimits
{
    private const int MostActions = 100;
    private const int MostBytes = 4 << 20;

    public static IReadOnlyList<TableTransactionAction> Checked(IEnumerable<TableTransactionAction> transactionActions)
    {
        var actions = transactionActions.ToList();
        if (actions.Count is 0 or > MostActions)
        {
            throw new ArgumentException(
                $"The table transaction has {actions.Count} rows; 1 to {MostActions} can be written together.", nameof(transactionActions));
        }

        var rows = new HashSet<string>();
        foreach (var (index, action) in actions.Index())
        {
            if (action.Entity.PartitionKey != actions[0].Entity.PartitionKey)
            {
                throw new ArgumentException(
                    $"The table transaction touches two partitions: row {index} (counted from 0) is in another one than row 0.",
                    nameof(transactionActions));
            }

            if (!rows.Add(action.Entity.RowKey))
            {
                throw new ArgumentException(
                    $"The table transaction touches one row twice: row {index} (counted from 0) has the keys of an earlier one.",
                    nameof(transactionActions));
            }
        }

        return actions;
    }

    public static void CheckSize(ReadOnlyMemory<byte> body)
    {
        if (body.Length > MostBytes)
        {
            throw new ArgumentException(
                $"The table transaction comes to {body.Length} bytes; {MostBytes} can be written together.", nameof(body));
        }
    }
}
