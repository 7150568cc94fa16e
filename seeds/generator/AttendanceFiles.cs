namespace KpiPapers.Seeds;

/// <summary>A quarter's register of the adventure playgrounds: a row for each day and playground that was open.</summary>
internal static class AttendanceFiles
{
    private static readonly string[] Playgrounds = ["Mill Lane", "Beacon Field", "Orchard Rise", "Saxon Green"];
    private static readonly int[] PlaygroundWeights = [34, 27, 22, 17];

    public static IEnumerable<SeedFile> All { get; } = [.. AttendanceQuarter.All.Select(quarter => SeedFile.Csv(quarter.FileName, () => Lines(quarter)))];

    private static IEnumerable<string> Lines(AttendanceQuarter quarter)
    {
        var random = new SplitMix64((ulong)quarter.First.DayNumber + 2_000_000);
        var days = quarter.OpenDays;
        var weights = Array.ConvertAll(days, quarter.Weight);
        var children = new int[days.Length, Playgrounds.Length];
        for (var child = 0; child < quarter.Children; child++) children[random.Weighted(weights), random.Weighted(PlaygroundWeights)]++;

        yield return "Session date,Playground,Children attending,Staff on duty,Notes";
        for (var day = 0; day < days.Length; day++)
        {
            for (var playground = 0; playground < Playgrounds.Length; playground++)
            {
                var count = children[day, playground];
                var note = AttendanceQuarter.IsPlayDay(days[day]) ? "Play days" : random.Below(25) == 0 ? "\"Wet, closed early\"" : "";
                yield return $"{days[day]:dd/MM/yyyy},{Playgrounds[playground]},{count},{2 + (count / 30)},{note}";
            }
        }
    }
}
