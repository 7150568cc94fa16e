using System.Collections.Immutable;
using KpiPapers.Papers.Definition;
using KpiPapers.Papers.Model;

namespace KpiPapers.Papers;

/// <summary>The cover report, in the order in which UK committee reports have it.</summary>
internal static class CoverRows
{
    public static ImmutableArray<CoverRow> Of(PaperDefinition definition, Meeting meeting, string title, int backgroundPapers)
    {
        var cover = definition.Cover;
        return
        [
            new("Report for", [definition.Committee]),
            new("Date of meeting", [$"{meeting.Date:d MMMM yyyy}"]),
            new("Part", [cover.Part]),
            new("If Part II, reason", [cover.PartReason.Length == 0 ? "Not applicable" : cover.PartReason]),
            new("Title of report", [$"{title} – {Words.Join(definition.Services)}"]),
            new("Contact", [cover.Contact]),
            new("Author and responsible officers", cover.ResponsibleOfficers),
            new("Purpose of report", [cover.Purpose]),
            new("Recommendations", [cover.Recommendation]),
            new("Corporate objectives", cover.CorporateObjectives),
            new("Financial implications", [cover.FinancialImplications]),
            new("Value for money implications", [cover.ValueForMoneyImplications]),
            new("Risk implications", [cover.RiskImplications]),
            new("Equalities implications", [cover.EqualitiesImplications]),
            new("Health and safety implications", [cover.HealthAndSafetyImplications]),
            new("Consultees", [cover.Consultees]),
            new("Background papers", [backgroundPapers switch
            {
                0 => "None",
                1 => "One file, named at the end of this report",
                _ => $"{backgroundPapers} files, listed at the end of this report",
            }]),
        ];
    }
}
