using System.Globalization;

namespace KpiPapers.Functions.ServeSheet;

/// <summary>The address of a file that officers are asked to fill in: written here for the mail, read here by the function.</summary>
internal static class SheetRoute
{
    public const string Pattern = "/api/sheets/{delivery}/{*path}";

    public const string TokenParameter = "t";

    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The link to a file.</summary>
    /// <param name="publicUrl">Where people reach this app.</param>
    /// <param name="day">The day on which they are asked.</param>
    /// <param name="path">The file in the container <c>papers</c>, one of those that the secret opens.</param>
    /// <param name="token">The secret.</param>
    public static Uri Link(Uri publicUrl, DateOnly day, string path, string token)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return new(publicUrl, $"/api/sheets/{day.ToString(DayForm, CultureInfo.InvariantCulture)}/{escaped}?{TokenParameter}={token}");
    }

    /// <summary>Reads the day in an address.</summary>
    public static bool TryRead(string delivery, out DateOnly day) =>
        DateOnly.TryParseExact(delivery, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
