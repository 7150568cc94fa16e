using Azure.Core;

namespace KpiPapers.Storage.Tables;

/// <summary>How requests are sent: retries and transport, by <see cref="ClientOptions"/>.</summary>
public sealed class TableClientOptions : ClientOptions
{
    /// <summary>The defaults of the Azure SDK, but for logging.</summary>
    public TableClientOptions()
    {
        // A request's address holds the row's keys, and a key may hold a mail address.
        Diagnostics.IsLoggingEnabled = false;
    }
}
