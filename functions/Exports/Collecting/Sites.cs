using System.Collections.Immutable;
using System.Text;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>The sites of a file, whatever the case of their names; a file without sites has one without a name.</summary>
/// <param name="figures">How many figures are summed.</param>
/// <param name="columns">How many columns of numbers are added up.</param>
/// <param name="slot">The slot of the column with their names; -1 for none.</param>
/// <param name="words">The words of a choice; empty for text.</param>
internal sealed class Sites(int figures, int columns, int slot, ImmutableArray<string> words)
{
    /// <summary>The longest name: a key of storage holds it.</summary>
    public const int LongestName = 100;

    /// <summary>How many days all sites have together: a quarter of a thousand sites, or twenty years of a dozen.</summary>
    public const int MostDays = 100_000;

    private const int MostSites = 1000;   // a column with more holds something else, such as callers' numbers

    private readonly Dictionary<string, SiteDays> _sites = new(StringComparer.OrdinalIgnoreCase);
    private int _days;

    /// <summary>All of them by name.</summary>
    public IReadOnlyDictionary<string, SiteDays> All => _sites;

    /// <summary>Whether there were too many of them or of their days, so that the file is refused and nothing of it is known any more.</summary>
    public bool AreTooMany { get; private set; }

    /// <summary>Whether a row is the first of its site.</summary>
    public bool IsNew(SheetRow row)
    {
        if (!words.IsEmpty) return false;   // a choice has only names of sites
        Span<char> characters = stackalloc char[LongestName];
        return Encoding.UTF8.TryGetChars(row.Bytes(slot), characters, out var length) && !Known(characters[..length], out _);
    }

    /// <summary>The site of a row; null when its name is not one, which is then reported.</summary>
    public SiteDays? Of(SheetRow row)
    {
        if (slot < 0) return Of("");
        if (!words.IsEmpty) return Of(words[row[slot].Choice]);
        Span<char> characters = stackalloc char[LongestName];
        if (!Encoding.UTF8.TryGetChars(row.Bytes(slot), characters, out var length))
        {
            row.Wrong(slot, $"This is longer than {LongestName} characters.", $"a name of at most {LongestName} characters");
            return null;
        }
        ReadOnlySpan<char> name = characters[..length];
        if (Known(name, out var site)) return site;
        site = Of(Words.SingleSpaced(name.ToString()));
        if (_sites.Count <= MostSites) return site;
        row.Wrong(slot, $"There are more than {MostSites:N0} different names in this column.", "a name that many rows share");
        Clear();
        return null;
    }

    /// <summary>The sums of a site's day; null when there are too many, which is then reported.</summary>
    public DaySums? On(SheetRow row, SiteDays site, DateOnly day)
    {
        var sums = site.On(day, row.Number);
        if (sums.FirstRow != row.Number || ++_days <= MostDays) return sums;
        row.Wrong($"Together, the sites of this file have more than {MostDays:N0} days.", "a shorter period, or fewer sites, in one file");
        Clear();
        return null;
    }

    /// <summary>The file is refused already; memory stays flat.</summary>
    private void Clear()
    {
        _sites.Clear();
        _days = 0;
        AreTooMany = true;
    }

    private bool Known(ReadOnlySpan<char> name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out SiteDays? site) =>
        _sites.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out site);

    private SiteDays Of(string name)
    {
        if (_sites.TryGetValue(name, out var site)) return site;
        return _sites[name] = new SiteDays(figures, columns);
    }
}
