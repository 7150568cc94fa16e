using System.Text;

namespace KpiPapers.Pdf;

/// <summary>The four faces that text is set in. Only those that a document uses are put into it.</summary>
/// <param name="Regular">For plain text.</param>
/// <param name="Bold">For headings and bold runs.</param>
/// <param name="Italic">For italic runs.</param>
/// <param name="BoldItalic">For runs that are both.</param>
public sealed record FontFamily(Font Regular, Font Bold, Font Italic, Font BoldItalic)
{
    /// <summary>
    /// What is printed for a character that the faces lack, or for an accent that makes no letter with what stands before it: text of
    /// characters that they have, or nothing. Without it, such a character is a <see cref="LayoutException"/>.
    /// </summary>
    public Func<Rune, string>? StandIn { get; init; }

    internal Font For(bool bold, bool italic) => (bold, italic) switch
    {
        (true, true) => BoldItalic,
        (true, false) => Bold,
        (false, true) => Italic,
        _ => Regular,
    };
}
