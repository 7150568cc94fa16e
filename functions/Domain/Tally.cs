namespace KpiPapers.Domain;

/// <summary>
/// The judged quarters among the last four, this one included: the three small numbers that council papers print beside a colour
/// (<c>0 1 3</c> in a paper of 2020/21 Q2). Four quarters hide no season and no bad year. Quarters without a judgement are not counted,
/// so the three may add up to fewer than four.
/// </summary>
/// <param name="Red">Quarters judged red.</param>
/// <param name="Amber">Quarters judged amber.</param>
/// <param name="Green">Quarters judged green.</param>
public sealed record Tally(int Red, int Amber, int Green)
{
    /// <summary>How many quarters the tally looks back over, this one included.</summary>
    public const int Quarters = 4;

    /// <summary>The number of quarters that were judged.</summary>
    public int Judged => Red + Amber + Green;

    /// <summary>Counts the judgements of four quarters; null where a quarter has none.</summary>
    public static Tally Of(IEnumerable<Judgement?> judgements)
    {
        var counts = judgements.OfType<Judgement>().CountBy(judgement => judgement).ToDictionary();
        return new(counts.GetValueOrDefault(Judgement.Red), counts.GetValueOrDefault(Judgement.Amber), counts.GetValueOrDefault(Judgement.Green));
    }

    /// <summary>Red, amber and green in that order, each with its letter: <c>R0 A1 G3</c>.</summary>
    public override string ToString() => $"R{Red} A{Amber} G{Green}";
}
