using System.Collections.Immutable;
using System.Text;
using KpiPapers.Exports.Cells;
using KpiPapers.Exports.Sheets;

namespace KpiPapers.Exports.Collecting;

/// <summary>The sites of a file, whatever the case of their names; a file without sites has one without a name.</summary>
/// <param name="figures">How many figures are summed.</param>
/// <param name="columns">The columns of numbers that are added up.</param>
/// <param name="slot">The slot of the column with their names; -1 for none.</param>
/// <param name="words">The words of a choice; empty for text.</param>
/// <param name="day">The slot of the column that says when; -1 for none.</param>
internal sealed class Sites(int figures, NumberColumns columns, int slot, ImmutableArray<string> words, int day)
{
    /// <summary>The longest name: a key of storage holds it.</summary>
    public const int LongestName = 100;

    /// <summary>How many days all sites have together: a quarter of a thousand sites, or twenty years of a dozen.</summary>
    public const int MostDays = 100_000;

    private const int MostSites = 1000;   // a column with more holds something else, such as callers' numbers

    private readonly Dictionary<string, SiteDays> _sites = new(StringComparer.OrdinalIgnoreCase);
    private int _days;
    private readonly SiteSpellings _spellings = new();

    /// <summary>All of them by name.</summary>
    public IReadOnlyDictionary<string, SiteDays> All => _sites;

    /// <summary>Whether there were too many of them or of their days, so that the file is refused and nothing of it is known any more.</summary>
    public bool AreTooMany { get; private set; }

    /// <summary>Whether the names are the column's own words, and so nothing but names of sites.</summary>
    public bool AreChosen => !words.IsEmpty;

    /// <summary>The site of a row; null when no row before was of it.</summary>
    public SiteDays? Known(SheetRow row)
    {
        if (slot < 0) return _sites.GetValueOrDefault("");
        if (AreChosen) return _sites.GetValueOrDefault(words[row[slot].Choice]);
        var bytes = row.Bytes(slot);
        if (_spellings.Find(bytes) is { } site) return site;
        Span<char> characters = stackalloc char[LongestName];
        if (!Encoding.UTF8.TryGetChars(bytes, characters, out var length)) return null;
        if (!_sites.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(characters[..length], out site)) return null;
        _spellings.Add(bytes, site);
        return site;
    }

    /// <summary>The site of a row that may be the first of it; null when its name is not one, which is then reported.</summary>
    public SiteDays? Of(SheetRow row)
    {
        if (slot < 0) return Of("");
        if (AreChosen) return Of(words[row[slot].Choice]);
        var bytes = row.Bytes(slot);
        if (Encoding.UTF8.GetCharCount(bytes) > LongestName)
        {
            row.Wrong(slot, $"This is longer than {LongestName} characters.", $"a name of at most {LongestName} characters");
            return null;
        }
        var site = Of(Words.SingleSpaced(Encoding.UTF8.GetString(bytes)));
        _spellings.Add(bytes, site);
        if (_sites.Count <= MostSites) return site;
        row.Wrong(slot, $"There are more than {MostSites:N0} different names in this column.", "a name that many rows share");
        Clear();
        return null;
    }

    /// <summary>The sums of a site's day; null when there are too many, which is then reported.</summary>
    public DaySums? On(SheetRow row, SiteDays site, DateOnly on)
    {
        var sums = site.On(on, row.Number);
        if (sums.FirstRow != row.Number) return sums;
        if (day >= 0) sums.FirstCell = row.Text(day);
        if (++_days <= MostDays) return sums;
        row.Wrong($"Together, the sites of this file have more than {MostDays:N0} days.", "a shorter period, or fewer sites, in one file");
        Clear();
        return null;
    }

    /// <summary>The file is refused already; memory stays flat.</summary>
    private void Clear()
    {
        _sites.Clear();
        _spellings.Clear();
        _days = 0;
        AreTooMany = true;
    }

    private SiteDays Of(string name)
    {
        if (_sites.TryGetValue(name, out var site)) return site;
        return _sites[name] = new SiteDays(figures, columns.NewSums());
    }
}
