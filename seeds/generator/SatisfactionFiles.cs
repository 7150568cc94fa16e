namespace KpiPapers.Seeds;

/// <summary>A quarter's export of a survey tool: a row for each response, in order of time, with days as such tools write them.</summary>
internal static class SatisfactionFiles
{
    private static readonly (string Name, DateOnly First, int Satisfied, int Responses)[] Quarters =
    [
        ("satisfaction-2019-20-q2.csv", new(2019, 7, 1), 1076, 1077),
        ("satisfaction-2019-20-q3-illustrative.csv", new(2019, 10, 1), 1182, 1190),
        ("satisfaction-2019-20-q4-illustrative.csv", new(2020, 1, 1), 1240, 1251),
        ("satisfaction-2020-21-q1.csv", new(2020, 4, 1), 1489, 1491),
        ("satisfaction-2020-21-q2.csv", new(2020, 7, 1), 1094, 1129),
    ];

    private static readonly string[] Satisfied = ["Very satisfied", "Fairly satisfied"];
    private static readonly int[] SatisfiedWeights = [78, 22];
    private static readonly string[] Others = ["Neither satisfied nor dissatisfied", "Fairly dissatisfied", "Very dissatisfied"];
    private static readonly int[] OtherWeights = [50, 30, 20];

    // Free text as people write it, with what a reader of such files must stand: commas, quotation marks and a line break.
    private static readonly string[] Remarks =
        ["", "Quick and friendly", "\"Polite, patient and clear\"", "\"Told me \"\"we will ring you back\"\" and did\"", "\"All sorted.\nThank you\""];
    private static readonly int[] RemarkWeights = [86, 6, 4, 2, 2];

    public static IEnumerable<SeedFile> All { get; } =
        [.. Quarters.Select(quarter => SeedFile.Csv(quarter.Name, () => Lines(quarter.First, quarter.Satisfied, quarter.Responses)))];

    private static IEnumerable<string> Lines(DateOnly first, int satisfied, int responses)
    {
        var random = new SplitMix64((ulong)first.DayNumber + 1_000_000);
        var moments = OfficeHours.Moments(first, first.AddMonths(3).AddDays(-1), responses, random);

        yield return "Response ID,Response received,How satisfied are you with the service you received?,Anything else you would like to tell us?";
        for (var i = 0; i < responses; i++)
        {
            var isSatisfied = random.IsOneOf(satisfied, responses - i);
            if (isSatisfied) satisfied--;
            var answer = isSatisfied ? Satisfied[random.Weighted(SatisfiedWeights)] : Others[random.Weighted(OtherWeights)];
            var remark = isSatisfied ? Remarks[random.Weighted(RemarkWeights)] : "";
            yield return $"R{first:yyyyMM}{i + 1:0000},{moments[i]:yyyy-MM-ddTHH:mm:ss},{answer},{remark}";
        }
    }
}
