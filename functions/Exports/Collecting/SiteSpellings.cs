using System.Runtime.InteropServices;

namespace KpiPapers.Exports.Collecting;

/// <summary>Sites by the bytes that their names were written with before: a name seen again need be neither decoded nor folded.</summary>
internal sealed class SiteSpellings
{
    private const int Most = 4096;   // memory stays flat; further spellings are looked up as words

    private readonly Dictionary<byte[], SiteDays> _sites = new(new Bytes());
    private readonly Dictionary<byte[], SiteDays>.AlternateLookup<ReadOnlySpan<byte>> _bySpan;

    public SiteSpellings() => _bySpan = _sites.GetAlternateLookup<ReadOnlySpan<byte>>();

    public SiteDays? Find(ReadOnlySpan<byte> name) => _bySpan.TryGetValue(name, out var site) ? site : null;

    public void Add(ReadOnlySpan<byte> name, SiteDays site)
    {
        if (_sites.Count < Most) _bySpan[name] = site;
    }

    public void Clear() => _sites.Clear();

    private sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        // Eight bytes at a time: HashCode.AddBytes takes longer than all else here.
        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            const ulong odd = 0x9E3779B97F4A7C15;   // 2^64 by the golden ratio, which spreads bits upwards
            var hash = (ulong)alternate.Length;
            for (; alternate.Length >= sizeof(ulong); alternate = alternate[sizeof(ulong)..]) hash = ulong.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(alternate)) * odd, 29);
            foreach (var one in alternate) hash = (hash ^ one) * odd;
            return (int)(hash >> 32);
        }
    }
}
