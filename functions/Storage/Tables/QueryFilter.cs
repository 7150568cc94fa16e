using System.Globalization;

namespace KpiPapers.Storage.Tables;

/// <summary>Writes values into an OData filter, so that no value can be taken for a part of the condition.</summary>
internal static class QueryFilter
{
    public static string Format(FormattableString filter) =>
        string.Format(CultureInfo.InvariantCulture, filter.Format, Array.ConvertAll(filter.GetArguments(), Literal));

    private static object Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => $"{number.ToString(CultureInfo.InvariantCulture)}L",
        DateTimeOffset moment => $"datetime'{EntityJson.Moment(moment)}'",
        DateTime { Kind: DateTimeKind.Utc } moment => $"datetime'{EntityJson.Moment(new DateTimeOffset(moment))}'",
        _ => throw new ArgumentException(
            $"A table filter cannot compare with {value?.GetType().Name ?? "null"}. Expected a string, bool, int, long, DateTimeOffset or UTC DateTime.",
            nameof(value)),
    };
}
