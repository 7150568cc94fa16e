using System.Collections.Immutable;

namespace KpiPapers.Pdf.Tests.Accessibility.Damaging;

/// <summary>One way to make a good file meet a condition.</summary>
/// <param name="Number">The condition.</param>
/// <param name="Name">What is done, in words.</param>
/// <param name="Do">Does it.</param>
internal sealed record Damage(string Number, string Name, Func<PlainPdf, PlainPdf> Do)
{
    /// <summary>Conditions that cannot but be met as well.</summary>
    public ImmutableArray<string> Also { get; init; } = [];
}
