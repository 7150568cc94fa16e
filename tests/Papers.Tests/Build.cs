using KpiPapers.Domain;
using KpiPapers.Domain.Ledger;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Papers.Tests;

/// <summary>Papers and results in few words.</summary>
internal static class Build
{
    public static readonly Quarter Q2 = Quarter.Of(2020, 2);

    public static readonly Indicator Wait = new()
    {
        Code = "CSU10",
        Name = "Average wait",
        Service = "Customer Services",
        Objective = "Excellent performance",
        Unit = new Unit("seconds"),
        Polarity = Polarity.LowerIsBetter,
        Calculation = Calculation.MeanOfMonths,
        Targets = [new Target { From = new(2018, 4, 1), Value = 300 }],
    };

    public static readonly Indicator Abandoned = Wait with
    {
        Code = "CSU11",
        Name = "Abandoned calls",
        Unit = new Unit("%"),
        Calculation = Calculation.Share,
        Targets = [new Target { From = new(2018, 4, 1), Value = 20 }],
    };

    public static readonly Indicator Attendances = Wait with
    {
        Code = "P01a",
        Name = "Children at playgrounds",
        Service = "Children Services",
        Objective = "Community capacity",
        Unit = new Unit("attendances"),
        Polarity = Polarity.InfoOnly,
        Calculation = Calculation.Total,
        Targets = [],
    };

    public static PaperDefinition Definition(params Indicator[] indicators) => new()
    {
        Paper = "scrutiny",
        Title = "Quarterly performance report",
        Council = "Example Borough Council",
        Committee = "Scrutiny Committee",
        Cover = new CoverReport
        {
            Part = "I",
            Contact = "Portfolio Holder",
            ResponsibleOfficers = ["Assistant Director"],
            Purpose = "Monitoring",
            Recommendation = "That the report is noted.",
            CorporateObjectives = ["A modern council"],
            FinancialImplications = "None.",
            ValueForMoneyImplications = "None.",
            RiskImplications = "None.",
            EqualitiesImplications = "None.",
            HealthAndSafetyImplications = "None.",
            Consultees = "Team leaders",
        },
        Indicators = [.. indicators.Select(indicator => indicator.Code)],
        Recipients = ["clerk"],
        Meetings = [new Meeting(Q2, new(2020, 11, 4))],
    };

    public static Result Result(this Indicator indicator, Quarter quarter, Figure figure, params Submission[] sources) =>
        Domain.Result.Of(indicator, quarter, new QuarterFigure(figure, [], [.. sources], IsProvisional: false));

    public static Figure Share(decimal numerator, decimal denominator) =>
        new(ValueState.Value, 100 * numerator / denominator, numerator, denominator);

    public static Model.Paper Compose(Indicator[] indicators, Result[] results, params Commentary[] comments)
    {
        var definition = Definition(indicators);
        return PaperComposer.Compose(definition, definition.Meetings[0], new PaperInputs(indicators, results, comments));
    }
}
