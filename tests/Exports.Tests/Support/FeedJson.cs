using System.Text;

namespace KpiPapers.Exports.Tests.Support;

/// <summary>Feeds that a test defines.</summary>
internal static class FeedJson
{
    /// <summary>Daily counts with optional columns, and a limit of one column by another.</summary>
    public static Feed DailyCalls { get; } = Read("""
        {
          "feed": "daily-calls", "title": "Telephone calls, one row per day", "owner": "team", "kind": "rows",
          "columns": [
            { "name": "day", "heading": "Date", "type": "date" },
            { "name": "offered", "heading": "Offered", "type": "wholeNumber", "min": 0 },
            { "name": "abandoned", "heading": "Abandoned", "type": "wholeNumber", "min": 0, "atMost": "offered" },
            { "name": "satisfied", "heading": "Satisfied", "type": "wholeNumber", "min": 0, "optional": true },
            { "name": "asked", "heading": "Asked", "type": "wholeNumber", "min": 0, "optional": true }
          ],
          "day": "day",
          "figures": [
            { "indicator": "CSU11", "numerator": { "of": "abandoned" }, "denominator": { "of": "offered" } },
            { "indicator": "CSU06", "numerator": { "of": "satisfied" }, "denominator": { "of": "asked" } }
          ]
        }
        """);

    public static Feed Read(string json)
    {
        var read = Feed.Read("test.json", Encoding.UTF8.GetBytes(json));
        return read.Value ?? throw new InvalidDataException(string.Join("\n", read.Problems));
    }
}
