using System.Runtime.InteropServices;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// Sites by the bytes that their names were written with before: a name seen again need be neither decoded nor folded. Each spelling has one
/// place, by its length, start and end; where two share theirs, the later pushes the earlier out, which is then looked up as words again.
/// </summary>
internal sealed class SiteSpellings
{
    private const int PlaceBits = 12;   // far more than a file has sites, so that hardly any share a place; memory stays flat

    private readonly (byte[]? Name, SiteDays? Site)[] _places = new (byte[]?, SiteDays?)[1 << PlaceBits];

    public SiteDays? Find(ReadOnlySpan<byte> name)
    {
        ref readonly var place = ref _places[PlaceOf(name)];
        return name.SequenceEqual(place.Name) ? place.Site : null;
    }

    public void Add(ReadOnlySpan<byte> name, SiteDays site) => _places[PlaceOf(name)] = (name.ToArray(), site);

    public void Clear() => Array.Clear(_places);

    private static int PlaceOf(ReadOnlySpan<byte> name)
    {
        const ulong odd = 0x9E3779B97F4A7C15;   // 2^64 by the golden ratio, which spreads bits upwards
        ulong start = 0, end = 0;
        if (name.Length >= sizeof(ulong)) (start, end) = (MemoryMarshal.Read<ulong>(name), MemoryMarshal.Read<ulong>(name[^sizeof(ulong)..]));
        else foreach (var one in name) start = (start << 8) | one;
        return (int)(((start ^ ulong.RotateLeft(end, 23) ^ (ulong)name.Length) * odd) >> (64 - PlaceBits));
    }
}
