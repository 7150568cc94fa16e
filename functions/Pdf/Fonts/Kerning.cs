namespace KpiPapers.Pdf.Fonts;

/// <summary>
/// How much closer two neighbouring glyphs stand than their widths say (OpenType specification, "GPOS", pair adjustment).
/// Read: horizontal advances of the first glyph, which is what kerning of Latin letters consists of.
/// </summary>
internal sealed class Kerning
{
    private const int PairAdjustment = 2, Extension = 9, AdvanceOnly = 0x0004;
    private readonly List<List<Func<ushort, ushort, int?>>> _lookups = [];
    private readonly short[]?[] _rows;

    public Kerning(FontReader? gpos, int glyphCount)
    {
        _rows = new short[]?[glyphCount];
        if (gpos is not { } table) return;
        var features = table.From(table.U16(6));
        var lookups = table.From(table.U16(8));
        var wanted = new SortedSet<int>();
        for (var i = 0; i < features.U16(0); i++)
        {
            if (!features.Slice(2 + (6 * i), 4).SequenceEqual("kern"u8)) continue;
            var feature = features.From(features.U16(6 + (6 * i)));
            for (var j = 0; j < feature.U16(2); j++) wanted.Add(feature.U16(4 + (2 * j)));
        }
        foreach (var index in wanted) _lookups.Add([.. Subtables(lookups.From(lookups.U16(2 + (2 * index))))]);
    }

    /// <summary>The change to the left glyph's width, in font units.</summary>
    public int Between(ushort left, ushort right) => (_rows[left] ??= Row(left))[right];

    /// <summary>Made when first asked for: a document uses a few dozen letters. Two threads may both make one; they make the same.</summary>
    private short[] Row(ushort left)
    {
        var row = new short[_rows.Length];
        for (var right = 0; right < row.Length; right++) row[right] = (short)Sum(left, (ushort)right);
        return row;
    }

    private int Sum(ushort left, ushort right)
    {
        var sum = 0;
        foreach (var lookup in _lookups)
        {
            foreach (var subtable in lookup)
            {
                if (subtable(left, right) is not { } change) continue;
                sum += change;
                break;   // the first subtable that knows the pair decides for its lookup
            }
        }
        return sum;
    }

    private static IEnumerable<Func<ushort, ushort, int?>> Subtables(FontReader lookup)
    {
        for (var i = 0; i < lookup.U16(4); i++)
        {
            var type = lookup.U16(0);
            var subtable = lookup.From(lookup.U16(6 + (2 * i)));
            if (type == Extension) (type, subtable) = (subtable.U16(2), subtable.From(subtable.U32(4)));
            if (type != PairAdjustment || (subtable.U16(4) & AdvanceOnly) == 0) continue;
            yield return subtable.U16(0) == 1 ? Pairs(subtable) : Classes(subtable);
        }
    }

    private static Func<ushort, ushort, int?> Pairs(FontReader table)
    {
        var (advanceAt, size) = ValueRecord(table);
        var changes = new Dictionary<int, int>();
        foreach (var (left, set) in Coverage(table.From(table.U16(2))))
        {
            var pairs = table.From(table.U16(10 + (2 * set)));
            for (var i = 0; i < pairs.U16(0); i++)
            {
                var record = 2 + (i * (2 + size));
                changes.TryAdd((left << 16) | pairs.U16(record), pairs.I16(record + 2 + advanceAt));
            }
        }
        return (left, right) => changes.TryGetValue((left << 16) | right, out var change) ? change : null;
    }

    private static Func<ushort, ushort, int?> Classes(FontReader table)
    {
        var (advanceAt, size) = ValueRecord(table);
        var covered = Coverage(table.From(table.U16(2))).Select(pair => pair.Glyph).ToHashSet();
        var (first, second) = (ClassesOf(table.From(table.U16(8))), ClassesOf(table.From(table.U16(10))));
        var (rows, columns) = (table.U16(12), table.U16(14));
        var changes = new int[rows * columns];
        for (var i = 0; i < changes.Length; i++) changes[i] = table.I16(16 + (i * size) + advanceAt);
        if (first.Values.Any(index => index >= rows) || second.Values.Any(index => index >= columns)) throw table.Damaged();
        return (left, right) => covered.Contains(left)
            ? changes[(first.GetValueOrDefault(left) * columns) + second.GetValueOrDefault(right)]
            : null;
    }

    /// <summary>Where the advance stands in a pair's two value records, and how long both are.</summary>
    private static (int AdvanceAt, int Size) ValueRecord(FontReader table)
    {
        var (first, second) = (table.U16(4), table.U16(6));
        return (2 * int.PopCount(first & (AdvanceOnly - 1)), 2 * (int.PopCount(first) + int.PopCount(second)));
    }

    private static IEnumerable<(int Glyph, int Index)> Coverage(FontReader table)
    {
        for (var i = 0; i < table.U16(2); i++)
        {
            if (table.U16(0) == 1)
            {
                yield return (table.U16(4 + (2 * i)), i);
                continue;
            }
            var (start, end, index) = (table.U16(4 + (6 * i)), table.U16(6 + (6 * i)), table.U16(8 + (6 * i)));
            for (var glyph = start; glyph <= end; glyph++) yield return (glyph, index + glyph - start);
        }
    }

    private static Dictionary<int, int> ClassesOf(FontReader table)
    {
        var classes = new Dictionary<int, int>();
        if (table.U16(0) == 1)
        {
            for (var i = 0; i < table.U16(4); i++) classes[table.U16(2) + i] = table.U16(6 + (2 * i));
            return classes;
        }
        for (var i = 0; i < table.U16(2); i++)
        {
            for (var glyph = table.U16(4 + (6 * i)); glyph <= table.U16(6 + (6 * i)); glyph++) classes[glyph] = table.U16(8 + (6 * i));
        }
        return classes;
    }
}
