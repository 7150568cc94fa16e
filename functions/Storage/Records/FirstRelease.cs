using System.Text.Json.Nodes;
using KpiPapers.Domain.Ledger;
using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Records;

/// <summary>
/// What the first release wrote, in today's words, where a default does not do. Its rows, which have no data version, stand in
/// <c>tests/Storage.Tests/Records/FirstRelease</c>.
/// </summary>
internal static class FirstRelease
{
    private static readonly string[] ListsOfTouched = ["figures", "comments", "listings", "narratives"];

    public static string InTodaysWords<T>(string json) =>
        typeof(T) == typeof(SubmissionRecord) && JsonNode.Parse(json) is JsonObject submission ? Submitted(submission).ToJsonString() : json;

    /// <summary>
    /// Listings without the rows that a newer file has replaced: those of the first release hold a whole day, whatever its sites, so any row
    /// of that day in a newer file takes the place of one.
    /// </summary>
    public static IReadOnlyCollection<(TableEntity Row, Submission Submission)> WithoutReplacedDays(IReadOnlyCollection<(TableEntity Row, Submission Submission)> listed)
    {
        var keys = listed.Select(part => (Key: TableKey.Split(part.Row.RowKey), Part: part)).ToList();
        return
        [
            .. from place in keys
               where place.Key is not [var day, _] || !keys.Exists(other => other.Key[0] == day && other.Part.Submission.IsNewerThan(place.Part.Submission))
               select place.Part,
        ];
    }

    private static JsonObject Submitted(JsonObject record)
    {
        // Figures alone were touched at first, then listings and texts as well, then comments.
        if (record["touches"] is JsonArray figures) record["touches"] = new JsonObject { [ListsOfTouched[0]] = figures.DeepClone() };
        if (record["touches"] is JsonObject touches)
            foreach (var list in ListsOfTouched) touches[list] ??= new JsonArray();

        // The first receipts told of moves in other words; they were mailed then, and nothing asks for them any more.
        if (record["receipt"] is JsonObject receipt && !receipt.ContainsKey("moves")) record.Remove("receipt");
        return record;
    }
}
