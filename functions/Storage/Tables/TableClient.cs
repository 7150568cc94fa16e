using System.Text.Json;
using Azure;

namespace KpiPapers.Storage.Tables;

/// <summary>
/// One table. Names and shapes are those of Azure.Data.Tables, for the part that is used here. What the service refuses is a
/// <see cref="RequestFailedException"/> with its status and error code.
/// </summary>
/// <remarks>
/// Requests are retried when the service is busy or the connection breaks. A write may therefore have happened although its answer
/// was lost, and be refused the second time: <see cref="AddEntityAsync"/> as EntityAlreadyExists (409), an update or a deletion by
/// ETag as UpdateConditionNotSatisfied (412). Before such a refusal is taken for somebody else's write, the row should be read.
/// </remarks>
public sealed class TableClient
{
    private readonly TableRequests _requests;

    internal TableClient(string name, TableRequests requests) => (Name, _requests) = (name, requests);

    /// <summary>The table's name.</summary>
    public string Name { get; }

    /// <summary>
    /// A filter with each value written as the service expects it, quotes doubled:
    /// <c>CreateQueryFilter($"PartitionKey eq {key}")</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A value is null or of a type that cannot be compared.</exception>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Format(filter);

    /// <summary>Creates the table unless it is there.</summary>
    public async Task<Response> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var response = await _requests.SendAsync(_requests.CreateTable(Name), cancellationToken);
        // A table that is being deleted answers 409 as well, and is not there.
        return response.Status == 409 && TableErrorParser.Read(response)?.Code == "TableAlreadyExists" ? response : Succeeded(response);
    }

    /// <summary>Inserts a row that must not be there: else EntityAlreadyExists (409). See the remarks on retries.</summary>
    /// <returns>The answer, whose headers hold the ETag.</returns>
    public Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default) =>
        ChangeAsync(new(TableTransactionActionType.Add, entity), cancellationToken);

    /// <summary>Writes a row whether it is there or not.</summary>
    /// <returns>The answer, whose headers hold the ETag.</returns>
    public Task<Response> UpsertEntityAsync(
        TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        var type = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace;
        return ChangeAsync(new(type, entity), cancellationToken);
    }

    /// <summary>
    /// Writes a row that must be there, else ResourceNotFound (404), in the state that was read, else UpdateConditionNotSatisfied
    /// (412). See the remarks on retries.
    /// </summary>
    /// <param name="entity">The values.</param>
    /// <param name="ifMatch">The state that is expected; <see cref="ETag.All"/> for any.</param>
    /// <param name="mode">What becomes of other stored values.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The answer, whose headers hold the new ETag.</returns>
    public Task<Response> UpdateEntityAsync(
        TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        var type = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace;
        return ChangeAsync(new(type, entity, ifMatch), cancellationToken);
    }

    /// <summary>Reads a row.</summary>
    /// <returns>An answer without a value if there is no such row.</returns>
    public async Task<NullableResponse<TableEntity>> GetEntityIfExistsAsync(
        string partitionKey, string rowKey, CancellationToken cancellationToken = default)
    {
        var response = await _requests.SendAsync(_requests.Get(Name, partitionKey, rowKey), cancellationToken);
        if (IsRowMissing(response))
        {
            return new NoEntity(response);
        }

        using var json = JsonDocument.Parse(Succeeded(response).Content);
        return Response.FromValue(EntityJson.Read(json.RootElement), response);
    }

    /// <summary>Deletes a row in the state that was read, else UpdateConditionNotSatisfied (412).</summary>
    /// <param name="partitionKey">The first key.</param>
    /// <param name="rowKey">The second key.</param>
    /// <param name="ifMatch">The state that is expected; any, if left out.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The answer; its status is 404 if there was no such row, which is no error.</returns>
    public async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        var deletion = new TableTransactionAction(TableTransactionActionType.Delete, new(partitionKey, rowKey), ifMatch);
        var response = await _requests.SendAsync(_requests.Change(Name, deletion), cancellationToken);
        return IsRowMissing(response) ? response : Succeeded(response);
    }

    /// <summary>
    /// Reads the rows that match, by partition key and row key in the order of UTF-16 code units. Rows are asked for as they are
    /// read, so a long query sees changes that are made meanwhile.
    /// </summary>
    /// <param name="filter">An OData condition, best made by <see cref="CreateQueryFilter"/>; null for all rows.</param>
    /// <param name="maxPerPage">How many rows to ask for at a time, 1 to 1000.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The rows; <see cref="AsyncPageable{T}.AsPages"/> gives them in pages with continuation tokens.</returns>
    public AsyncPageable<TableEntity> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new TableQuery(_requests, Name, filter, maxPerPage, cancellationToken);

    /// <summary>Writes up to 100 rows of one partition together: all of them, or none.</summary>
    /// <returns>The answers in the order of the actions.</returns>
    /// <exception cref="ArgumentException">
    /// There are no actions or more than 100, they touch two partitions or one row twice, or come to more than 4 MiB; nothing was sent.
    /// </exception>
    /// <exception cref="TableTransactionFailedException">The service refused one of the actions, and so did none. See the remarks on retries.</exception>
    public async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var actions = TransactionLimits.Checked(transactionActions);
        var (boundary, body) = TransactionBody.Write(actions.Select(action => _requests.Change(Name, action)));
        TransactionLimits.CheckSize(body);
        var response = Succeeded(await _requests.SendAsync(_requests.Transaction(boundary, body), cancellationToken));
        return Response.FromValue(TransactionAnswer.Read(response, actions.Count), response);
    }

    private static bool IsRowMissing(Response response) =>
        response.Status == 404 && TableErrorParser.Read(response)?.Code != "TableNotFound";

    private static Response Succeeded(Response response) =>
        response.IsError ? throw new RequestFailedException(response, null, TableErrorParser.Shared) : response;

    private async Task<Response> ChangeAsync(TableTransactionAction action, CancellationToken cancellationToken) =>
        Succeeded(await _requests.SendAsync(_requests.Change(Name, action), cancellationToken));
}
