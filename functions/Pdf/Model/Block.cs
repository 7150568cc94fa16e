namespace KpiPapers.Pdf;

/// <summary>
/// What flows down a page: a <see cref="Heading"/>, <see cref="Paragraph"/>, <see cref="BulletList"/>, <see cref="NumberedList"/>,
/// <see cref="Table"/> or <see cref="Figure"/>.
/// </summary>
public abstract record Block
{
    private protected Block()
    {
    }
}
