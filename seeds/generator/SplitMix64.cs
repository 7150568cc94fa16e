namespace KpiPapers.Seeds;

/// <summary>
/// A random sequence that is the same on every machine and in every version of .NET, which <see cref="Random"/> does not promise.
/// SplitMix64 by Guy Steele and Sebastiano Vigna (https://prng.di.unimi.it/splitmix64.c, public domain).
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number from 0 to one less than a bound. The bias of the multiplication is far too small to matter here.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>
    /// Whether the next of some is one of those marked: as likely as the marked that are still to come are among all that are, so in the
    /// end they are exactly as many.
    /// </summary>
    public bool IsOneOf(int markedLeft, int left) => Below(left) < markedLeft;

    /// <summary>The place of one of some weights, each as likely as it is heavy.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var all = 0;
        foreach (var weight in weights) all += weight;
        var place = 0;
        for (var left = Below(all); left >= weights[place]; place++) left -= weights[place];
        return place;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
