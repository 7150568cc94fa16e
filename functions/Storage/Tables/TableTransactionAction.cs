using Azure;

namespace KpiPapers.Storage.Tables;

/// <summary>One row of a transaction, for <see cref="TableClient.SubmitTransactionAsync"/>.</summary>
/// <param name="actionType">What to do.</param>
/// <param name="entity">The row; for a deletion its keys are enough.</param>
/// <param name="etag">The state that an update or deletion expects; any, if left out.</param>
public sealed class TableTransactionAction(TableTransactionActionType actionType, TableEntity entity, ETag etag = default)
{
    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; } = actionType;

    /// <summary>The row.</summary>
    public TableEntity Entity { get; } = entity;

    /// <summary>The state that an update or deletion expects.</summary>
    public ETag ETag { get; } = etag;
}
