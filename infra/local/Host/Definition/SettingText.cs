using System.Text.RegularExpressions;

namespace KpiPapers.Local.Host.Definition;

/// <summary>Replaces %NAME% by the setting of that name.</summary>
internal static partial class SettingText
{
    /// <summary>As in host.json, where an unset one becomes empty.</summary>
    public static string Expand(string text, IReadOnlyDictionary<string, string> settings) =>
        Reference().Replace(text, match => settings.GetValueOrDefault(match.Groups["name"].Value, ""));

    /// <summary>As in a function.json, where an unset one is a mistake.</summary>
    public static string Resolve(string function, string text, IReadOnlyDictionary<string, string> settings) =>
        Reference().Replace(text, match => settings.GetValueOrDefault(match.Groups["name"].Value) ?? throw new HostStartException(
            $"{function}/function.json names {match.Value}, but there is no app setting of that name."));

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Reference();
}
