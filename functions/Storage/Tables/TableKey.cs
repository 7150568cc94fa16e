using System.Buffers;
using System.Globalization;
using System.Text;

namespace KpiPapers.Storage.Tables;

/// <summary>
/// Keys of table rows: parts joined with <c>|</c>. What Table Storage forbids in keys (<c>/ \ # ?</c> and control characters),
/// what its addresses trip over (<c>%</c>), the separator and the mark itself are written as <c>~</c> and two hexadecimal digits.
/// </summary>
/// <remarks>
/// <see href="https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model"/>, read in 2026.
/// Parts of one shape sort as they read, so a range of days can be asked for by key.
/// </remarks>
public static class TableKey
{
    /// <summary>The longest key in UTF-16 units: Table Storage allows 1 KiB, counted in UTF-16.</summary>
    public const int LongestKey = 512;

    private const char Separator = '|';
    private const char Mark = '~';

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
    [
        '/', '\\', '#', '?', '%', Separator, Mark,
        .. Enumerable.Range(0x00, 0x20).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
    ]);

    /// <summary>The key that stands for the parts; <see cref="Split"/> gives them back exactly.</summary>
    /// <exception cref="ArgumentException">There are no parts, the key would be too long, or a part is not valid Unicode.</exception>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty)
        {
            throw new ArgumentException("A table key needs at least one part.", nameof(parts));
        }

        var key = new StringBuilder();
        for (var index = 0; index < parts.Length; index++)
        {
            if (index > 0)
            {
                key.Append(Separator);
            }

            AppendEscaped(key, parts[index]);
        }

        return key.Length <= LongestKey
            ? key.ToString()
            : throw new ArgumentException(
                $"A table key of {parts.Length} part(s) comes to {key.Length} characters; Table Storage keeps keys of at most {LongestKey}.",
                nameof(parts));
    }

    /// <summary>The parts that <see cref="Join"/> made the key of.</summary>
    /// <exception cref="FormatException">The key was not made by <see cref="Join"/>.</exception>
    public static IReadOnlyList<string> Split(string key) => Array.ConvertAll(key.Split(Separator), Unescape);

    private static void AppendEscaped(StringBuilder key, string part)
    {
        // An unpaired surrogate would silently become another character on its way to the service.
        if (!IsWellFormed(part))
        {
            throw new ArgumentException("A part of a table key holds half a character (an unpaired surrogate).", nameof(part));
        }

        foreach (var character in part)
        {
            if (Forbidden.Contains(character))
            {
                key.Append(Mark).Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                key.Append(character);
            }
        }
    }

    private static string Unescape(string part)
    {
        var text = new StringBuilder(part.Length);
        for (var index = 0; index < part.Length; index++)
        {
            if (part[index] != Mark)
            {
                text.Append(part[index]);
            }
            else if (index + 2 < part.Length
                && byte.TryParse(part.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                index += 2;
            }
            else
            {
                throw new FormatException($"A table key holds '{Mark}' without two hexadecimal digits after it.");
            }
        }

        return text.ToString();
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var length) != OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}
