using System.Collections.Immutable;
using KpiPapers.Domain.Narratives;

namespace KpiPapers.Exports.Narratives;

/// <summary>The addresses that a text may lead to.</summary>
internal static class LinkAddress
{
    /// <summary>An address as it is kept; null for one that readers of a paper cannot follow.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeMailto)
            ? uri.AbsoluteUri
            : null;

    /// <summary>What is said of an address that cannot be followed.</summary>
    public static Piece.Odd NotTaken(long row, string address) => new(
        row, address, "The link was left out and its text kept.", "an address that starts with https://, http:// or mailto:", IsTaken: true);

    /// <summary>What is said of the links of a heading, which is words only.</summary>
    public static IEnumerable<Piece.Odd> NotTakenInHeading(long row, ImmutableArray<TextRun> heading) =>
        from address in heading.Select(run => run.LinkTo).OfType<string>().Distinct(StringComparer.Ordinal)
        select new Piece.Odd(row, address, "The link was left out and its text kept.", "links in paragraphs and bullets only", IsTaken: true);
}
