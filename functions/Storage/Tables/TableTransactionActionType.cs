namespace KpiPapers.Storage.Tables;

/// <summary>What to do with one row of a transaction.</summary>
public enum TableTransactionActionType
{
    /// <summary>Insert; the row must not be there.</summary>
    Add,

    /// <summary>Merge into the row, which must be there and match the ETag.</summary>
    UpdateMerge,

    /// <summary>Replace the row, which must be there and match the ETag.</summary>
    UpdateReplace,

    /// <summary>Delete the row, which must be there and match the ETag.</summary>
    Delete,

    /// <summary>Merge into the row, or insert it.</summary>
    UpsertMerge,

    /// <summary>Replace the row, or insert it.</summary>
    UpsertReplace,
}
