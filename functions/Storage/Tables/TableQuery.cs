using System.Text.Json;
using Azure;

namespace KpiPapers.Storage.Tables;

/// <summary>A query's rows, asked for page by page as they are read. A page may be empty and still not be the last.</summary>
internal sealed class TableQuery(TableRequests requests, string table, string? filter, int? maxPerPage, CancellationToken cancellationToken)
    : AsyncPageable<TableEntity>(cancellationToken)
{
    public override async IAsyncEnumerable<Page<TableEntity>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var next = TablePosition.Parse(continuationToken);
        do
        {
            var response = await requests.SendAsync(requests.Query(table, filter, pageSizeHint ?? maxPerPage, next), CancellationToken);
            if (response.IsError)
            {
                throw new RequestFailedException(response, null, TableErrorParser.Shared);
            }

            next = TablePosition.After(response);
            yield return Page<TableEntity>.FromValues(Rows(response), next?.ToString(), response);
        }
        while (next is not null);
    }

    private static List<TableEntity> Rows(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(EntityJson.Read)];
    }
}
