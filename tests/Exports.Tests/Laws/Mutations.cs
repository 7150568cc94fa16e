namespace KpiPapers.Exports.Tests.Laws;

/// <summary>Damages files as transfers, editors and people do, and worse.</summary>
internal static class Mutations
{
    private static readonly byte[] Separators = [.. ",;\t|"u8];
    private static readonly byte[] Telling = [.. "\",;\t|\r\n/-.:0129 '#()%£=+"u8, 0, 0x81, 0xA0, 0xC3, 0xE9, 0xEF, 0xFE, 0xFF];

    /// <summary>A file with a few things wrong, parts of another perhaps among them.</summary>
    public static byte[] Of(Random random, byte[] file, byte[] other)
    {
        var bytes = file.ToList();
        for (var left = random.Next(1, 6); left > 0; left--) Damage(random, bytes, other);
        return [.. bytes];
    }

    private static void Damage(Random random, List<byte> bytes, byte[] other)
    {
        var place = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 12), bytes.Count - place);
        var line = Line(bytes, place);
        switch (random.Next(11))
        {
            case 0 when length > 0:
                bytes[place] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when length > 0:
                bytes[place] = Telling[random.Next(Telling.Length)];
                break;
            case 2:
                bytes.RemoveRange(place, length);
                break;
            case 3:
                bytes.Insert(place, Telling[random.Next(Telling.Length)]);
                break;
            case 4:
                bytes.InsertRange(place, bytes.GetRange(place, length));
                break;
            case 5:
                bytes.InsertRange(line.Start, bytes.GetRange(line.Start, line.Length));
                break;
            case 6:
                bytes.RemoveRange(line.Start, line.Length);
                break;
            case 7 when random.Next(3) == 0:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            case 8:
                var (from, to) = (Separators[random.Next(4)], Separators[random.Next(4)]);
                for (var at = 0; at < bytes.Count; at++) bytes[at] = bytes[at] == from ? to : bytes[at];
                break;
            case 9 when other.Length > 0:
                var start = random.Next(other.Length);
                bytes.InsertRange(place, other[start..Math.Min(other.Length, start + random.Next(200))]);
                break;
            case 10 when random.Next(3) == 0:
                bytes.RemoveRange(place, bytes.Count - place);
                bytes.AddRange(other[random.Next(other.Length + 1)..]);
                break;
            default:
                break;
        }
    }

    private static (int Start, int Length) Line(List<byte> bytes, int place)
    {
        var start = place == 0 ? 0 : bytes.LastIndexOf((byte)'\n', place - 1) + 1;
        var end = place == bytes.Count ? -1 : bytes.IndexOf((byte)'\n', place);
        return (start, (end < 0 ? bytes.Count : end + 1) - start);
    }
}
