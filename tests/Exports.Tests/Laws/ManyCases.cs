using System.Globalization;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>
/// Made-up files by the hundred, or, at night, by the hundred thousand: the environment variable <c>KPI_CASES</c> says how many for each law,
/// as in <c>KPI_CASES=100000 dotnet test tests/Exports.Tests --filter FullyQualifiedName~Laws.AnyBytes</c>.
/// </summary>
internal static class ManyCases
{
    /// <summary>Tries a law with so many cases, each by a seed of its own from 0 up.</summary>
    /// <param name="unlessSaid">How many, where the environment says nothing.</param>
    /// <param name="law">The law; it fails by throwing.</param>
    public static Task TryAsync(int unlessSaid, Func<int, Task> law) =>
        Parallel.ForAsync(0, Said() ?? unlessSaid, TestContext.Current.CancellationToken, async (seed, _) => await law(seed));

    /// <summary>Whether there is time for the largest cases.</summary>
    public static bool IsNight => Said() is not null;

    private static int? Said() =>
        int.TryParse(Environment.GetEnvironmentVariable("KPI_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
