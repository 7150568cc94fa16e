using Azure.Core;
using Azure.Core.Pipeline;

namespace KpiPapers.Storage.Tables;

/// <summary>The tables of one storage account. Names and shapes are those of Azure.Data.Tables, for the part that is used here.</summary>
public sealed class TableServiceClient
{
    private readonly TableRequests _requests;

    /// <summary>Connects with an account name and key.</summary>
    /// <exception cref="FormatException">The text is no connection string, or lacks the key; the text itself is not quoted.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        var account = TableConnectionString.Parse(connectionString);
        _requests = Requests(account.Endpoint, new SharedKeyLitePolicy(account.AccountName, account.AccountKey), options);
    }

    /// <summary>Connects with Entra ID tokens, which are sent over https only: a request to another address fails.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        _requests = Requests(
            endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, "https://storage.azure.com/.default"), options);

    /// <summary>The table of that name, whether it is there or not.</summary>
    public TableClient GetTableClient(string tableName) => new(tableName, _requests);

    // Authorisation comes after the retries, so that every attempt is signed with a date of its own.
    private static TableRequests Requests(Uri endpoint, HttpPipelinePolicy authorisation, TableClientOptions? options) =>
        new(endpoint, HttpPipelineBuilder.Build(options ?? new TableClientOptions(), [], [authorisation], new ResponseClassifier()));
}
