using KpiPapers.Pdf.Drawing;
using KpiPapers.Pdf.Tagging;

namespace KpiPapers.Pdf.Objects;

/// <summary>What is still needed of a page once it is written.</summary>
/// <param name="Number">The number of its object.</param>
/// <param name="Tagged">The owner of each piece of tagged content, in the order of their numbers.</param>
/// <param name="Links">Its links.</param>
/// <param name="Bookmarks">Its bookmarks.</param>
internal sealed record WrittenPage(int Number, IReadOnlyList<Tag> Tagged, IReadOnlyList<LinkArea> Links, IReadOnlyList<Bookmark> Bookmarks);
