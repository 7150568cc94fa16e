using System.Collections.Immutable;
using KpiPapers.Exports.Configuration;

namespace KpiPapers.Exports;

/// <summary>Everybody who is sent mail: the file <c>recipients.csv</c> of the configuration.</summary>
public sealed class RecipientList
{
    private readonly Dictionary<string, Recipient> _byId;

    /// <summary>Makes a list of recipients.</summary>
    /// <exception cref="ArgumentException">Two have the same id.</exception>
    public RecipientList(ImmutableArray<Recipient> all)
    {
        All = all;
        _byId = all.ToDictionary(recipient => recipient.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All recipients, in the file's order.</summary>
    public ImmutableArray<Recipient> All { get; }

    /// <summary>Finds a recipient by id, without regard to case; null when there is none.</summary>
    public Recipient? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Reads the file.</summary>
    /// <param name="fileName">For messages.</param>
    /// <param name="csv">UTF-8, with or without a byte order mark.</param>
    public static ConfigRead<RecipientList> Read(string fileName, ReadOnlySpan<byte> csv) => RecipientRows.Read(fileName, csv);
}
