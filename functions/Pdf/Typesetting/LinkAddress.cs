namespace KpiPapers.Pdf.Typesetting;

/// <summary>Which addresses a paper may lead to.</summary>
internal static class LinkAddress
{
    /// <summary>The address with everything but ASCII escaped, as PDF wants it.</summary>
    /// <exception cref="LayoutException">It is not an absolute address of a web page or mailbox.</exception>
    public static string Escape(string address, Place place)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "mailto"))
            throw new LayoutException($"The link \"{address}\" {place} is not an absolute https, http or mailto address.");
        return uri.AbsoluteUri.All(char.IsAscii)
            ? uri.AbsoluteUri
            : throw new LayoutException($"The link \"{address}\" {place} has letters in its host name that are not ASCII: write it in its xn-- form.");
    }
}
