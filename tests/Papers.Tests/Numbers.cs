using System.Globalization;
using KpiPapers.Domain.Narratives;
using KpiPapers.Papers.Model;
using static KpiPapers.Papers.Tests.Build;

namespace KpiPapers.Papers.Tests;

/// <summary>What holds for the numbers of every paper, whichever services sent something, in both ways of numbering.</summary>
public sealed class Numbers
{
    private static readonly string[] Services = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"];

    public static TheoryData<string, bool> Styles => new() { { "nested", false }, { "nested", true }, { "sections", false }, { "sections", true } };

    [Theory]
    [MemberData(nameof(Styles))]
    public void Each_is_unique(string style, bool appendix)
    {
        Assert.All(Papers(style, appendix), paper => Assert.Distinct(Printed(paper)));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Each_follows_the_one_before_so_there_is_no_hole(string style, bool appendix)
    {
        Assert.All(Papers(style, appendix), paper =>
        {
            int[] before = [];
            foreach (var number in Printed(paper))
            {
                // 3.1.2 comes after 3.1.1 or 3.1.1.9: up to its own depth only the last place has grown, by one, from 0 if it is the first.
                var parent = number[..^1];
                Assert.Equal(parent, before.Take(parent.Length));
                Assert.Equal(number[^1], before.ElementAtOrDefault(parent.Length) + 1);
                before = number;
            }
        });
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_paragraph_can_be_pointed_at_but_those_above_the_services(string style, bool appendix)
    {
        Assert.All(Papers(style, appendix), paper => Assert.All(
            All(paper.Numbered()).Where(section => section.Parts.IsEmpty).SelectMany(section => section.Blocks).OfType<PaperBlock.Paragraph>(),
            paragraph => Assert.NotEmpty(paragraph.Number)));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_service_with_words_or_a_table_has_a_heading_and_no_other(string style, bool appendix)
    {
        Assert.Equal(
            Subsets().Select(sent => Services.Where((service, index) => sent[index] || service == "Delta")),
            Papers(style, appendix).Select(paper => All(paper.Numbered()).Select(section => section.Heading).Where(Services.Contains)));
    }

    /// <summary>A paper for each set of services that sent something; Delta has a table in any case.</summary>
    private static IEnumerable<Paper> Papers(string style, bool appendix)
    {
        var definition = DefinitionOf(Wait) with
        {
            Services = [.. Services],
            Numbering = style,
            Appendix = appendix ? "Appendix 1" : null,
            Tables = [new() { Service = "Delta", Title = "Pages", Feed = "pages", By = "views", Rows = 5, Columns = [new() { Name = "page", Heading = "Page" }] }],
        };
        return Subsets().Select(sent => Compose(
            definition,
            [.. Services.Where((_, index) => sent[index]).Select((service, index) =>
                Wrote(service, [Says("One."), new NarrativeBlock.SubHeading("Two"), Bullets("a", "b"), .. Enumerable.Repeat(Says("More."), 4 * index)]))]));
    }

    private static IEnumerable<bool[]> Subsets() =>
        Enumerable.Range(0, 1 << Services.Length).Select(bits => Services.Select((_, index) => (bits >> index & 1) == 1).ToArray());

    private static IEnumerable<PaperSection> All(IEnumerable<PaperSection> sections) =>
        sections.SelectMany(section => All(section.Parts).Prepend(section));

    /// <summary>All numbers in their order, 3.1.2 as 3, 1, 2.</summary>
    private static List<int[]> Printed(Paper paper) =>
    [
        .. All(paper.Numbered())
            .SelectMany(section => section.Blocks
                .Select(block => block is PaperBlock.Paragraph paragraph ? paragraph.Number : (block as PaperBlock.SubHeading)?.Number ?? "")
                .Prepend(section.Number))
            .Where(number => number.Length > 0 && char.IsDigit(number[0]))
            .Select(number => number.TrimEnd('.').Split('.').Select(place => int.Parse(place, CultureInfo.InvariantCulture)).ToArray()),
    ];
}
