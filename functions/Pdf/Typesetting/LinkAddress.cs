namespace KpiPapers.Pdf.Typesetting;

/// <summary>Which addresses a document may lead to.</summary>
internal static class LinkAddress
{
    /// <summary>Whether an address may stand in a PDF: an absolute one of a web page or mailbox, with a host name in ASCII.</summary>
    public static bool IsPossible(string address) => Followed(address) is { } uri && uri.AbsoluteUri.All(char.IsAscii);

    /// <summary>The address with everything but ASCII escaped, as PDF wants it.</summary>
    /// <exception cref="LayoutException">It is not possible; the message says why.</exception>
    public static string Escape(string address, Place place) =>
        Followed(address) is not { } uri ? throw new LayoutException($"The link \"{Place.Beginning(address)}\" {place} is not an absolute https, http or mailto address.")
        : IsPossible(address) ? uri.AbsoluteUri
        : throw new LayoutException($"The link \"{Place.Beginning(address)}\" {place} has letters in its host name that are not ASCII: write it in its xn-- form.");

    private static Uri? Followed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" ? uri : null;
}
