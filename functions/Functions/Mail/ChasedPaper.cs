using System.Collections.Immutable;
using KpiPapers.Domain.Calendar;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Functions.Mail;

/// <summary>What a reminder says of one paper.</summary>
/// <param name="Definition">The paper.</param>
/// <param name="Dates">The days of its quarter.</param>
/// <param name="Items">What is outstanding.</param>
internal sealed record ChasedPaper(PaperDefinition Definition, PaperDates Dates, ImmutableArray<ChasedItem> Items)
{
    public string Title => Definition.TitleOf(Dates.Quarter);
}
