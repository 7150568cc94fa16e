using System.Text.Json;
using KpiPapers.Local;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Records;

/// <summary>The rows in <c>FirstRelease</c>, in the tables that they are of.</summary>
public sealed class FirstReleaseRows(StorageAccount account) : IAsyncLifetime
{
    private const string TypeSuffix = "@odata.type";

    public async ValueTask InitializeAsync()
    {
        foreach (var name in Names.Tables.All.Except([Names.Tables.Runs]))   // which came later
        {
            var table = account.Connection.Tables.GetTableClient(name);
            await table.CreateIfNotExistsAsync(CancellationToken.None);
            using var rows = JsonDocument.Parse(await File.ReadAllBytesAsync(
                Path.Combine(NpmTools.SourceTree, "tests", "Storage.Tests", "Records", "FirstRelease", $"{name}.json")));
            foreach (var row in rows.RootElement.EnumerateArray()) await table.UpsertEntityAsync(Entity(row), TableUpdateMode.Replace);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static TableEntity Entity(JsonElement row)
    {
        var entity = new TableEntity(row.GetProperty("PartitionKey").GetString()!, row.GetProperty("RowKey").GetString()!);
        foreach (var property in row.EnumerateObject())
            if (property.Name is not ("PartitionKey" or "RowKey") && !property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
                entity[property.Name] = property.Value.ValueKind switch
                {
                    JsonValueKind.Number => property.Value.GetInt32(),
                    JsonValueKind.True => true,
                    _ when row.TryGetProperty(property.Name + TypeSuffix, out _) => property.Value.GetDateTimeOffset(),   // no other type is named in them
                    _ => property.Value.GetString(),
                };
        return entity;
    }
}
