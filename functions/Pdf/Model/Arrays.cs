using System.Collections.Immutable;

namespace KpiPapers.Pdf;

/// <summary>An array that nobody has filled is an empty one.</summary>
internal static class Arrays
{
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array) => array.IsDefault ? [] : array;
}
