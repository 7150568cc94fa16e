using System.Runtime.InteropServices;

namespace KpiPapers.Exports.Collecting;

/// <summary>
/// Sites by the bytes that their names were written with before: a name seen again need be neither decoded nor folded. Each spelling has one
/// place, by its length, start and end; where two share theirs, the later pushes the earlier out, which is then looked up as words again.
/// </summary>
internal sealed class SiteSpellings
{
    private const int PlaceBits = 11;   // more than a file has sites, so that hardly any share a place; memory stays flat

    private readonly Place[] _places = new Place[1 << PlaceBits];

    public SiteDays? Find(ReadOnlySpan<byte> name)
    {
        var spelling = new Spelling(name);
        ref readonly var place = ref _places[spelling.Hash >> (64 - PlaceBits)];
        return place.Spelling.Is(in spelling) && (name.Length <= Spelling.Longest || name.SequenceEqual(place.Name)) ? place.Site : null;
    }

    public void Add(ReadOnlySpan<byte> name, SiteDays site)
    {
        var spelling = new Spelling(name);
        _places[spelling.Hash >> (64 - PlaceBits)] = new(spelling, name.ToArray(), site);
    }

    public void Clear() => Array.Clear(_places);

    private readonly record struct Place(Spelling Spelling, byte[]? Name, SiteDays? Site);

    /// <summary>
    /// A name as four numbers that overlap wherever it is shorter than they are together: names of any such length are compared alike, as the
    /// processor cannot guess lengths.
    /// </summary>
    private readonly struct Spelling
    {
        /// <summary>The bytes of the longest name of which the numbers leave none out.</summary>
        public const int Longest = 4 * sizeof(ulong);

        private readonly ulong _first, _second, _third, _last;
        private readonly int _length;

        public Spelling(ReadOnlySpan<byte> name)
        {
            var last = name.Length - sizeof(ulong);
            _length = name.Length;
            if (last >= 0)
            {
                _first = MemoryMarshal.Read<ulong>(name);
                _second = MemoryMarshal.Read<ulong>(name[(last / 3)..]);
                _third = MemoryMarshal.Read<ulong>(name[(2 * last / 3)..]);
                _last = MemoryMarshal.Read<ulong>(name[last..]);
            }
            else
            {
                foreach (var one in name) _first = (_first << 8) | one;
            }
        }

        public ulong Hash => (_first ^ ulong.RotateLeft(_last, 23) ^ (ulong)_length) * 0x9E3779B97F4A7C15;   // 2^64 by the golden ratio, which spreads bits upwards

        public bool Is(in Spelling other) =>
            ((_first ^ other._first) | (_second ^ other._second) | (_third ^ other._third) | (_last ^ other._last) | (uint)(_length ^ other._length)) == 0;
    }
}
