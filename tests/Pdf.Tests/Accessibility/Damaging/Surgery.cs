using System.Text;

namespace KpiPapers.Pdf.Tests.Accessibility.Damaging;

/// <summary>Ways to change a plain file. What is to be replaced must be there, so that no damage is done in vain.</summary>
internal static class Surgery
{
    /// <summary>Replaces a text in the first object that has it and, if asked for, another text as well.</summary>
    public static PlainPdf Replace(this PlainPdf pdf, string old, string changed, string inObjectWith = "")
    {
        var number = pdf.NumberOf(old, inObjectWith);
        return pdf.With(number, pdf.Objects[number] with { Text = ReplaceFirst(pdf.Objects[number].Text, old, changed) });
    }

    /// <summary>Replaces a text wherever an object has it.</summary>
    public static PlainPdf ReplaceAll(this PlainPdf pdf, string old, string changed)
    {
        pdf.NumberOf(old);
        return pdf with
        {
            Objects = pdf.Objects.SetItems(pdf.Objects.Select(part =>
                KeyValuePair.Create(part.Key, part.Value with { Text = part.Value.Text.Replace(old, changed) }))),
        };
    }

    /// <summary>Takes an entry from the first object that has it, by giving it a name that means nothing.</summary>
    public static PlainPdf Without(this PlainPdf pdf, string entry) => pdf.Replace($"/{entry} ", $"/Was{entry} ");

    /// <summary>Changes the first object that has a text.</summary>
    public static PlainPdf Change(this PlainPdf pdf, string objectWith, Func<string, string> change)
    {
        var number = pdf.NumberOf(objectWith);
        var changed = change(pdf.Objects[number].Text);
        if (changed == pdf.Objects[number].Text) throw new InvalidOperationException($"Nothing changes in the object with {objectWith}.");
        return pdf.With(number, pdf.Objects[number] with { Text = changed });
    }

    public static PlainPdf Add(this PlainPdf pdf, string text, byte[]? data, out int number)
    {
        number = pdf.Objects.Keys.Last() + 1;
        return pdf.With(number, new(text, data));
    }

    /// <summary>Replaces the first such text in a page's operators (of the first page that has it).</summary>
    public static PlainPdf InContent(this PlainPdf pdf, string old, string changed) =>
        pdf.InData(" BDC\n", text => text.Contains(old), text => ReplaceFirst(text, old, changed));

    /// <summary>Changes the operators of all pages.</summary>
    public static PlainPdf InAllContent(this PlainPdf pdf, Func<string, string> change) => pdf with
    {
        Objects = pdf.Objects.SetItems(pdf.Objects
            .Where(part => TextOf(part.Value).Contains(" BDC\n"))
            .Select(part => KeyValuePair.Create(
                part.Key,
                part.Value with { Data = Encoding.Latin1.GetBytes(change(TextOf(part.Value))) }))),
    };

    public static PlainPdf InXmp(this PlainPdf pdf, string old, string changed) =>
        pdf.InData("<x:xmpmeta", text => text.Contains(old), text => text.Replace(old, changed));

    /// <summary>Changes the first map from codes to characters.</summary>
    public static PlainPdf InToUnicode(this PlainPdf pdf, Func<string, string> change) => pdf.InData("begincmap", _ => true, change);

    public static PlainPdf InFont(this PlainPdf pdf, Action<FontBytes> change)
    {
        var number = pdf.NumberOf("/Length1 ");
        var bytes = (byte[])(pdf.Objects[number].Data ?? []).Clone();
        change(new(bytes));
        return pdf.With(number, pdf.Objects[number] with { Data = bytes });
    }

    public static int NumberOf(this PlainPdf pdf, string text, string alsoWith = "") => pdf.Objects
        .Where(part => part.Value.Text.Contains(text) && part.Value.Text.Contains(alsoWith)).Select(part => part.Key)
        .DefaultIfEmpty(-1).First() is > 0 and var number ? number : throw new InvalidOperationException($"No object has {text}.");

    private static PlainPdf InData(this PlainPdf pdf, string mark, Func<string, bool> isIt, Func<string, string> change)
    {
        var (number, found) = pdf.Objects.FirstOrDefault(part =>
            TextOf(part.Value) is var text && text.Contains(mark) && isIt(text));
        if (found?.Data is null) throw new InvalidOperationException($"No stream with {mark} has what is looked for.");
        var old = Encoding.Latin1.GetString(found.Data);
        if (change(old) == old) throw new InvalidOperationException($"Nothing changes in the stream with {mark}.");
        return pdf.With(number, found with { Data = Encoding.Latin1.GetBytes(change(old)) });
    }

    private static PlainPdf With(this PlainPdf pdf, int number, PlainObject changed) =>
        pdf with { Objects = pdf.Objects.SetItem(number, changed) };

    private static string TextOf(PlainObject part) => Encoding.Latin1.GetString(part.Data ?? []);

    private static string ReplaceFirst(string text, string old, string changed)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + changed + text[(at + old.Length)..];
    }
}
