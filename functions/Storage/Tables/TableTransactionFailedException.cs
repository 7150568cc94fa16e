using Azure;

namespace KpiPapers.Storage.Tables;

/// <summary>A transaction was refused as a whole: no row of it was written.</summary>
public sealed class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(Response response, int? failedAction)
        : base(response, null, TableErrorParser.Shared) => FailedTransactionActionIndex = failedAction;

    /// <summary>Which action the service refused, counted from 0; null if it did not say.</summary>
    public int? FailedTransactionActionIndex { get; }
}
