using System.Collections.Immutable;
using KpiPapers.Domain.Calendar;
using KpiPapers.Functions.Configuration;
using KpiPapers.Functions.RenderPaper;
using KpiPapers.Papers;
using KpiPapers.Papers.Definition;
using KpiPapers.Storage.Records;

namespace KpiPapers.Functions.Calendar;

/// <summary>Where papers stand: what they lack and who owes it, whether they are signed off, whether they are issued.</summary>
internal sealed class PaperStandings(PaperMaterial material, PaperStore papers, SignOffStore signOffs)
{
    /// <summary>All papers whose quarter is over and that may still want something on a day, by their meetings.</summary>
    public async Task<ImmutableArray<PaperStanding>> AllAsync(ConfigurationSet configuration, DateOnly day, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<PaperStanding>();
        foreach (var (definition, meeting) in configuration.Papers.SelectMany(paper => paper.Meetings, (paper, meeting) => (paper, meeting))
            .Where(due => due.meeting.Quarter.LastDay < day).OrderBy(due => due.meeting.Date))
        {
            var latest = await papers.LatestAsync(definition.Paper, meeting.Quarter, cancellationToken);
            if (IsIssued(latest) || (latest is null && meeting.Date < day)) continue;
            var inputs = await material.ReadAsync(configuration, definition, meeting.Quarter, cancellationToken);
            all.Add(await OfAsync(configuration, definition, meeting, inputs, latest, cancellationToken));
        }
        return all.ToImmutable();
    }

    /// <summary>Where one paper stands.</summary>
    /// <param name="configuration">The configuration in force.</param>
    /// <param name="definition">The paper.</param>
    /// <param name="meeting">The meeting that it is for.</param>
    /// <param name="inputs">What it is composed from.</param>
    /// <param name="latest">Its newest version; null before the first.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<PaperStanding> OfAsync(
        ConfigurationSet configuration, PaperDefinition definition, Meeting meeting, PaperInputs inputs, PaperVersion? latest, CancellationToken cancellationToken) =>
        new(definition.Paper, definition.Lead, definition.DatesOf(meeting, configuration.BankHolidays))
        {
            Outstanding = [.. PaperGaps.Of(definition, meeting.Quarter, inputs).Select(gap => WhoOwes.Of(gap, definition, configuration)).OfType<Outstanding>()],
            HasDraft = latest is not null,
            IsSignedOff = latest is { IsFinal: true }   // or it would not have been begun to be issued before its day
                || (latest is not null && await signOffs.InForceAsync(definition.Paper, meeting.Quarter, cancellationToken) is { } signed && signed.SignOff.Version == latest.Number),
            IsIssued = IsIssued(latest),
        };

    /// <summary>Whether members have it: one whose issuing was cut off too often is due until it has been done.</summary>
    private static bool IsIssued(PaperVersion? latest) => latest is { IsFinal: true, IsFinished: true };
}
