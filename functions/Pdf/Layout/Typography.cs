namespace KpiPapers.Pdf.Layout;

/// <summary>The one look of all documents. Lengths are in points.</summary>
internal static class Typography
{
    public const double NumberIndent = 40, ListIndent = 17, LabelAt = 5;
    public const double ItemGap = 3, CellParagraphGap = 3, CaptionGap = 5, MarkGap = 4;
    public const double CellPaddingX = 5, CellPaddingY = 4.5;
    public const double HairRule = 0.5, StrongRule = 1;

    public static readonly Color Ink = new(0x1A, 0x1C, 0x1E);
    public static readonly Color Quiet = new(0x50, 0x58, 0x5F);
    public static readonly Color LinkInk = new(0x1D, 0x50, 0x9E);
    public static readonly Color HeadingInk = new(0x14, 0x35, 0x5C);
    public static readonly Color RuleInk = new(0xC3, 0xC9, 0xCF);
    public static readonly Color StrongRuleInk = new(0x6B, 0x77, 0x82);
    public static readonly Color HeaderShade = new(0xE8, 0xED, 0xF2);
    public static readonly Color GroupShade = new(0xF4, 0xF6, 0xF8);

    public static readonly TextLook Body = new(10.5, 15.5) { After = 8 };
    public static readonly TextLook TableText = new(9, 12.5);
    public static readonly TextLook TableHeader = new(9, 12.5) { Bold = true };
    public static readonly TextLook Caption = new(9.5, 13) { Bold = true };
    public static readonly TextLook Running = new(8.5, 11.5) { Color = Quiet };

    /// <summary>Pale enough for text upon it to keep 7 to 1.</summary>
    public static readonly TextLook Watermark = new(110, 110) { Bold = true, Color = new(0xF0, 0xE6, 0xE6) };

    public static TextLook Heading(int level) => level switch
    {
        1 => new(21, 26) { Bold = true, Color = HeadingInk, Before = 24, After = 12 },
        2 => new(14.5, 19) { Bold = true, Color = HeadingInk, Before = 20, After = 7 },
        3 => new(12, 16.5) { Bold = true, Color = HeadingInk, Before = 15, After = 5 },
        _ => new(10.5, 15) { Bold = true, Before = 11, After = 3 },
    };
}
