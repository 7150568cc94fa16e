using static System.FormattableString;

namespace KpiPapers.Pdf.Layout;

/// <summary>Why something goes to another page, in a sentence with measures in points.</summary>
internal static class Misfit
{
    /// <param name="what">Such as <c>Row 14 of table "Results"</c>.</param>
    /// <param name="part">What of it asks for the room, such as <c>its column Comment needs</c>.</param>
    /// <param name="needed">The height that it asks for.</param>
    /// <param name="left">The height that is left on the page.</param>
    /// <param name="outcome">What becomes of it, such as <c>split</c>.</param>
    public static string Sentence(string what, string part, double needed, double left, string outcome) =>
        Invariant($"{what} does not fit: {part} {needed:0.#} pt, the page has {Math.Max(0, left):0.#}: {outcome}.");
}
