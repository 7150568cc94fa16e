namespace KpiPapers.Seeds;

/// <summary>A quarter's export of the ticket machines in customer service centres: a row for each ticket, in order of time.</summary>
internal static class VisitFiles
{
    private const int Seen = 5764;
    private const int LeftUnseen = 253;
    private const int MeanWait = 303;   // seconds, of those seen, as published for 2019/20 Q2

    private static readonly string[] Centres = ["Civic Offices", "Market Square", "Northbrook"];
    private static readonly int[] CentreWeights = [60, 25, 15];
    private static readonly string[] Reasons = ["Council tax", "Housing", "Benefits", "Parking permits", "Planning", "Something else"];
    private static readonly int[] ReasonWeights = [22, 28, 24, 9, 5, 12];

    public static IEnumerable<SeedFile> All { get; } = [SeedFile.Csv("visits-2019-20-q2.csv", Lines)];

    private static IEnumerable<string> Lines()
    {
        var (first, last) = (new DateOnly(2019, 7, 1), new DateOnly(2019, 9, 30));
        var random = new SplitMix64(201920);
        var moments = OfficeHours.Moments(first, last, Seen + LeftUnseen, random);
        var waits = Waits.Averaging(MeanWait, Seen, random);
        var leftUnseen = LeftUnseen;

        yield return "Ticket,Ticket issued,Centre,Reason for visit,Ticket status,Waited (seconds),Desk";
        for (var i = 0; i < moments.Length; i++)
        {
            var isSeen = !random.IsOneOf(leftUnseen, moments.Length - i);
            if (!isSeen) leftUnseen--;
            var (status, wait, desk) = isSeen
                ? ("Seen", waits[i - (LeftUnseen - leftUnseen)], $"Desk {1 + random.Below(6)}")
                : ("Left before being seen", 60 + Waits.Skewed(MeanWait, random), "");
            var (centre, reason) = (Centres[random.Weighted(CentreWeights)], Reasons[random.Weighted(ReasonWeights)]);
            yield return $"T{i + 1:00000},{moments[i]:dd/MM/yyyy HH:mm:ss},{centre},{reason},{status},{wait},{desk}";
        }
    }
}
