using KpiPapers.Domain;

namespace KpiPapers.Papers;

/// <summary>Lists and colours within sentences.</summary>
internal static class Words
{
    /// <summary><c>A, B and C</c>.</summary>
    public static string Join(IEnumerable<string> words)
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list[..^1])} and {list[^1]}";
    }

    /// <summary>A colour within a sentence: <c>red</c>.</summary>
    public static string Colour(Judgement? judgement) => $"{judgement}".ToLowerInvariant();
}
