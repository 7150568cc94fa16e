using System.Collections.Immutable;
using KpiPapers.Domain.Calendar;

namespace KpiPapers.Domain.Tests.Calendar;

/// <summary>One run of the timer: where the papers stood, what was due, and what had been sent when it was done.</summary>
internal sealed record TimerRun(DateOnly Day, ImmutableArray<PaperStanding> Before, DueWork Due, MailsSent After);
