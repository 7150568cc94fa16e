namespace KpiPapers.Exports.Tests.Laws;

/// <summary>A call as the telephone system knows it.</summary>
/// <param name="Started">When it came in, in London.</param>
/// <param name="Queue">Its queue.</param>
/// <param name="IsAnswered">Whether it was answered, rather than abandoned.</param>
/// <param name="Wait">How many seconds it waited.</param>
internal sealed record CallRow(DateTime Started, string Queue, bool IsAnswered, decimal Wait)
{
    public DateOnly Day => DateOnly.FromDateTime(Started);
}
