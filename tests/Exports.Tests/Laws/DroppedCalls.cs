using System.Collections.Immutable;
using KpiPapers.Domain.Ledger;

namespace KpiPapers.Exports.Tests.Laws;

/// <summary>A file of calls that was dropped, in bytes and as what its sender meant.</summary>
/// <param name="Submission">The drop.</param>
/// <param name="Rows">Its calls.</param>
/// <param name="Range">The range of days that its title states; null for none.</param>
/// <param name="Content">The file.</param>
internal sealed record DroppedCalls(Submission Submission, ImmutableArray<CallRow> Rows, (DateOnly First, DateOnly Last)? Range, byte[] Content)
{
    /// <summary>Whether it says what there was on a day in a queue, were it that there was nothing.</summary>
    public bool Decides(DateOnly day, string queue) => On(day, queue).Any() || States(day, queue);

    /// <summary>Whether its title says that it has everything of that day, and it has that queue.</summary>
    public bool States(DateOnly day, string queue) => Range is { } range && range.First <= day && day <= range.Last && Rows.Any(row => Is(row, queue));

    public IEnumerable<CallRow> On(DateOnly day, string queue) => Rows.Where(row => row.Day == day && Is(row, queue));

    private static bool Is(CallRow row, string queue) => row.Queue.Equals(queue, StringComparison.OrdinalIgnoreCase);
}
