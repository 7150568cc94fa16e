namespace KpiPapers.Pdf;

/// <summary>What flows down a page: a <see cref="Heading"/>, <see cref="Paragraph"/>, <see cref="BulletList"/> or <see cref="Table"/>.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}
