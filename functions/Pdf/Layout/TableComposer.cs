using System.Collections.Immutable;
using KpiPapers.Pdf.Tagging;
using KpiPapers.Pdf.Typesetting;
using static System.FormattableString;

namespace KpiPapers.Pdf.Layout;

/// <summary>Composes tables: glyphs first, then the columns' widths from them, then lines and rows.</summary>
internal sealed class TableComposer(TextComposer text, Tag document)
{
    private const double MostWeight = 1_000_000;

    public TableElement Compose(Table table, double width, string under)
    {
        var name = HasCaption(table) ? $"table \"{Place.Beginning(table.Caption!)}\"" : $"the table {under}";
        Check(table, name);
        var place = new Place(name);
        var tag = document.Add("Table");
        var captionLines = Caption(table, tag, width, place);
        var needs = new ColumnNeeds(table.Columns);
        var header = Header(table, tag, place);
        if (header is not null) needs.Add(header);
        var rows = Rows(table, tag, place, needs);

        var widths = ColumnWidths.Share(width, needs.Columns);
        CheckWidths(widths, width, table, name);
        return new()
        {
            Caption = new(captionLines),
            Header = header?.Plan(widths, null),
            RepeatedHeader = header?.Plan(widths, Tag.RepeatedHeader),
            Rows = new([.. rows.Select(row => row.Plan(widths, null))]),
            Width = width,
            Place = place,
            SpaceBefore = 6,
            SpaceAfter = 16,
        };
    }

    private static void Check(Table table, string name)
    {
        if (table.Columns.IsEmpty) throw new LayoutException($"There are no columns in {name}.");
        if (table.Columns.FirstOrDefault(column => column.Weight is not (> 0 and <= MostWeight)) is { } column)
        {
            throw new LayoutException(Invariant(
                $"Column {Place.Beginning(column.Header)} in {name} has the weight {column.Weight}; weights are above 0 and up to {MostWeight}."));
        }
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (table.Rows[i] is CellRow row && row.Cells.Length != table.Columns.Length)
                throw new LayoutException($"Row {i + 1} in {name} has {row.Cells.Length} cells for {table.Columns.Length} columns.");
        }
    }

    private static bool HasCaption(Table table) => !string.IsNullOrWhiteSpace(table.Caption);

    private static void CheckWidths(double[] widths, double width, Table table, string name)
    {
        if (widths.Sum() > width + 0.01)
            throw new LayoutException($"The {table.Columns.Length} columns of {name} are too many: not even a letter of each fits side by side.");
    }

    private ImmutableArray<Line> Caption(Table table, Tag tag, double width, Place place)
    {
        if (!HasCaption(table)) return [];
        var caption = tag.Add("Caption");
        return TextComposer.Lines(text.Shape(table.Caption!, Typography.Caption, place), Typography.Caption, caption, width);
    }

    private ShapedRow? Header(Table table, Tag tag, Place place)
    {
        if (!table.HasHeaderRow) return null;
        var row = tag.Add("THead").Add("TR");
        return new(RowKind.Header, 0, [.. table.Columns.Select(column => PlainCell(
            column.Header, column, row.Add("TH", "<</O/Table/Scope/Column>>"), place with { Column = column.Header }))]);
    }

    private List<ShapedRow> Rows(Table table, Tag tag, Place place, ColumnNeeds needs)
    {
        var rows = new List<ShapedRow>();
        Tag? body = null;
        for (var i = 0; i < table.Rows.Length; i++)
        {
            var here = place with { Row = i + 1 };
            // A group and its rows are a body of their own.
            if (body is null || (table.Rows[i] is GroupRow && table.Rows[i - 1] is not GroupRow)) body = tag.Add("TBody");
            rows.Add(table.Rows[i] switch
            {
                CellRow row => Cells(row, table, body.Add("TR"), here),
                GroupRow group => Group(group, table, body.Add("TR"), here),
                var other => throw new ArgumentOutOfRangeException(nameof(table), other, "Not a row that can be set."),
            });
            needs.Add(rows[^1]);
        }
        return rows;
    }

    private ShapedRow Group(GroupRow group, Table table, Tag row, Place place)
    {
        if (string.IsNullOrWhiteSpace(group.Text)) throw new LayoutException($"The group {place} has no text.");
        var cell = row.Add("TH", $"<</O/Table/Scope/Column/ColSpan {table.Columns.Length}>>");
        return new(RowKind.Group, place.Row, [PlainCell(group.Text, null, cell, place)]);
    }

    private ShapedRow Cells(CellRow row, Table table, Tag tag, Place place) => new(
        RowKind.Cells,
        place.Row,
        [.. row.Cells.Select((cell, i) => Cell(cell, table.Columns[i], tag, place with { Column = table.Columns[i].Header }))]);

    private ShapedCell PlainCell(string words, Column? column, Tag cell, Place place)
    {
        var shaped = text.Shape(words, Typography.TableHeader, place);
        return new(shaped.Length == 0 ? [] : [new(shaped, null, cell)], Typography.TableHeader, column, null);
    }

    private ShapedCell Cell(Cell cell, Column column, Tag row, Place place)
    {
        var look = cell.IsHeader ? Typography.TableHeader : Typography.TableText;
        var tag = cell.IsHeader ? row.Add("TH", "<</O/Table/Scope/Row>>") : row.Add("TD");
        var paragraphs = ImmutableArray.CreateBuilder<ShapedParagraph>(cell.Paragraphs.Length);
        foreach (var paragraph in cell.Paragraphs)
        {
            // A single paragraph is the cell's own text, which keeps the tree small.
            var inner = cell.Paragraphs.Length == 1 ? tag : Tag.New("P");
            var (shaped, number) = text.Shape(paragraph, look, inner, place);
            if (shaped.Length == 0) continue;
            if (inner != tag) tag.Add(inner);
            paragraphs.Add(new(shaped, number, inner));
        }
        return cell.Mark is null || paragraphs.Count > 0
            ? new(paragraphs.DrainToImmutable(), look, column, cell.Mark)
            : throw new LayoutException($"The mark {place} stands without words, so that only those who see it know what it means.");
    }
}
