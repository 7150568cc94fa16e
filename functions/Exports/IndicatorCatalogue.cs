using System.Collections.Immutable;
using KpiPapers.Domain;
using KpiPapers.Exports.Configuration;

namespace KpiPapers.Exports;

/// <summary>The indicators of a council: the file <c>indicators.csv</c> of the configuration.</summary>
public sealed class IndicatorCatalogue
{
    private readonly Dictionary<string, Indicator> _byCode;

    /// <summary>Makes a catalogue of indicators.</summary>
    /// <param name="all">In the order in which papers and lists show them.</param>
    /// <exception cref="ArgumentException">Two have the same code.</exception>
    public IndicatorCatalogue(ImmutableArray<Indicator> all)
    {
        All = all;
        _byCode = all.ToDictionary(indicator => indicator.Code, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All indicators, in the file's order.</summary>
    public ImmutableArray<Indicator> All { get; }

    /// <summary>Finds an indicator by its code, without regard to case; null when there is none.</summary>
    public Indicator? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Reads the file: a row for each indicator and target period.</summary>
    /// <param name="fileName">For messages.</param>
    /// <param name="csv">UTF-8, with or without a byte order mark.</param>
    public static ConfigRead<IndicatorCatalogue> Read(string fileName, ReadOnlySpan<byte> csv) => IndicatorRows.Read(fileName, csv);
}
