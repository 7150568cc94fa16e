using System.Text.RegularExpressions;

namespace KpiPapers.Local.Host.Definition;

/// <summary>Replaces %NAME% by the setting of that name; an unset one becomes empty, as in the host.</summary>
internal static partial class SettingText
{
    public static string Expand(string text, IReadOnlyDictionary<string, string> settings) =>
        Reference().Replace(text, match => settings.GetValueOrDefault(match.Groups["name"].Value, ""));

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Reference();
}
