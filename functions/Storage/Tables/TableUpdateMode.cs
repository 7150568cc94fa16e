namespace KpiPapers.Storage.Tables;

/// <summary>What becomes of stored properties that the written entity lacks.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}
