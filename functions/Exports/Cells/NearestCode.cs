namespace KpiPapers.Exports.Cells;

/// <summary>Helps with a code that is not known: the one that was probably meant, or what there is.</summary>
internal static class NearestCode
{
    private const int MostNamed = 20;
    private const int MostChanges = 1;   // with two, CSU99 would be CSU10

    public static string Expected(string text, IndicatorCatalogue? indicators)
    {
        var codes = indicators?.All.Select(indicator => indicator.Code).ToList() ?? [];
        var named = Words.Either([.. codes.Take(MostNamed)]) + (codes.Count > MostNamed ? $" and {codes.Count - MostNamed} more" : "");
        var near = codes.Where(code => Math.Abs(code.Length - text.Length) <= MostChanges)   // cheap for long cells
            .Select(code => (Code: code, Distance: Distance(code.ToUpperInvariant(), text.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= MostChanges && candidate.Distance < candidate.Code.Length)
            .OrderBy(candidate => candidate.Distance).Select(candidate => candidate.Code).FirstOrDefault();
        return codes.Count == 0 ? "an indicator; none is set up yet" : near is null ? named : $"perhaps {near}; known are {named}";
    }

    /// <summary>How many characters must be put in, taken out or changed (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
