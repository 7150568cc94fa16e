using System.Collections.Immutable;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;

namespace KpiPapers.Pdf.Layout;

/// <summary>Composes lists, an element for each item: a label that hangs to the left of the item's text.</summary>
internal sealed class ListComposer(TextComposer text, Tag document)
{
    private static readonly TextLook Look = Typography.Body;

    public ImmutableArray<Element> Compose(BulletList list, double left, double width, string under) =>
        Items(list.Items, _ => "•", "Disc", left, width, under);

    public ImmutableArray<Element> Compose(NumberedList list, double left, double width, string under) =>
        Items(list.Items, index => $"{index + 1}.", "Decimal", left, width, under);

    /// <param name="items">The items' texts.</param>
    /// <param name="labelOf">The label of an item, by its index.</param>
    /// <param name="numbering">The kind of the labels (ISO 32000-1, table 347).</param>
    /// <param name="left">Where the list begins.</param>
    /// <param name="width">The width, what is left of the list included.</param>
    /// <param name="under">Where the list stands.</param>
    private ImmutableArray<Element> Items(
        ImmutableArray<ImmutableArray<Run>> items, Func<int, string> labelOf, string numbering, double left, double width, string under)
    {
        if (items.IsEmpty) throw new LayoutException($"The list {under} has no items.");
        var labels = items.Select((_, index) => text.Shape(labelOf(index), Look, new($"item {index + 1} of the list {under}"))).ToArray();
        var indent = left + Math.Max(Typography.ListIndent, Typography.LabelAt + labels.Max(label => label.Width) + Typography.MarkGap);
        var list = document.Add("L", $"<</O/List/ListNumbering/{numbering}>>");
        var labelAt = left + Typography.LabelAt;
        return
        [
            .. items.Select((item, index) => Item(item.OrEmpty(), labels[index], list.Add("LI"), labelAt, indent, width) with
            {
                SpaceAfter = index == items.Length - 1 ? Look.After : Typography.ItemGap,
            }),
        ];
    }

    private TextElement Item(ImmutableArray<Run> item, ShapedText label, Tag tag, double labelAt, double indent, double width)
    {
        var place = label.Place;
        // A caller's stand-in for a bullet that the font lacks may be nothing.
        var lead = label.Length == 0 ? null : new Lead(label, labelAt, tag.Add("Lbl"));
        var body = tag.Add("LBody");
        var shaped = text.Shape(item, Look, body, place);
        if (shaped.Length == 0) throw new LayoutException($"There is no text {place}.");
        var lines = TextComposer.Lines(shaped, Look, body, width, indent);
        return TextElement.Of(lines.SetItem(0, lines[0] with { Lead = lead }), Look, place);
    }
}
