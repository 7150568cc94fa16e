using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests.Narratives;

public sealed class SectionsOfDocuments
{
    [Fact]
    public async Task Narratives_come_in_the_order_of_the_document()
    {
        var read = await Narrated.AcceptedAsync(
            $"{Narrated.Head}# Customer Services\n\nOne.\n\n- Two\n- Three\n\n# Performance\n\nFour.\n\n# The Old Town Hall\n\n## Shows\n\nFive.\n");

        Assert.Equal(
            """
            housing 2020/21 Q2 Customer Services
            One.
            - Two
            - Three
            housing 2020/21 Q2 Performance
            Four.
            housing 2020/21 Q2 The Old Town Hall
            # Shows
            Five.
            """,
            Narrated.Lines(read.Narratives));
        Assert.Equal(5, read.Rows);
    }

    [Theory]
    [InlineData("Old Town Hall", "The Old Town Hall")]
    [InlineData("THE OLD  TOWN HALL", "The Old Town Hall")]
    [InlineData("5 Old Town Hall", "The Old Town Hall")]
    [InlineData("3.2. The Old TownHall", "The Old Town Hall")]
    [InlineData("Children's services & community safety", "Children’s Services and Community Safety")]
    [InlineData("4) Children’s Services and Community Safety", "Children’s Services and Community Safety")]
    [InlineData("24 hour care", "24 Hour Care")]
    [InlineData("3.5 24 Hour Care", "24 Hour Care")]
    [InlineData("performance", "Performance")]
    public async Task A_service_is_known_however_it_is_typed_and_kept_as_it_is_defined(string heading, string section) =>
        Assert.Equal(section, Assert.Single((await Narrated.AcceptedAsync($"Paper: housing\n{Narrated.Head}# {heading}\n\nText.\n")).Narratives).Section);

    [Fact]
    public async Task A_heading_at_the_level_of_the_services_is_a_service()
    {
        var problems = await Narrated.ProblemsAsync(
            $"Paper: housing\n{Narrated.Head}## The Old Town Hall\n\nOne.\n\n## Gardens\n\nTwo.\n\n# Parks\n\nThree.\n\n### Trees\n\nFour.\n");

        Assert.Equal([(8L, "Gardens"), (12L, "Parks")], problems.Select(problem => (problem.Row, problem.Value)));
        Assert.All(problems, problem => Assert.Equal(("", "housing has no such service in 2020/21 Q2."), (problem.Column, problem.Wrong)));
    }

    [Fact]
    public async Task A_heading_above_the_services_is_none()
    {
        var problem = Assert.Single(await Narrated.ProblemsAsync($"Paper: housing\n{Narrated.Head}# Achievements\n\n## The Old Town Hall\n\nOne.\n"));

        Assert.Equal((4, "Achievements", "housing has no such service in 2020/21 Q2."), (problem.Row, problem.Value, problem.Wrong));
    }

    [Theory]
    [InlineData("# Performance\n\nOne.\n\n## The Old Town Hall\n\nTwo.", "The Old Town Hall", "Performance")]
    [InlineData("# Performance\n\n## 3.2 old town hall\n\nTwo.\n\n## Shows\n\nThree.", "3.2 old town hall", "Performance")]
    [InlineData("## The Old Town Hall\n\nOne.\n\n#### Performance\n\nTwo.", "Performance", "The Old Town Hall")]
    public async Task A_service_below_another_one_is_a_problem(string text, string heading, string above) =>
        Assert.Equal(
            [(above, heading, $"This names a service, but stands below another one, {above}.", "a heading of the same level as the first service's")],
            (await Narrated.ProblemsAsync($"Paper: housing\n{Narrated.Head}{text}\n"))
                .Select(problem => (problem.Column, problem.Value, problem.Wrong, problem.Expected)));

    [Fact]
    public async Task A_service_of_Word_below_another_one_is_a_problem()
    {
        var word = new Docx().Lines("Paper: housing", "Quarter: 2020/21 Q2").Heading("Performance").Lines("One.").Heading("Customer Services", Docx.Level2).Lines("Two.");

        Assert.Equal([(5L, "Customer Services")], (await Narrated.ProblemsAsync(word)).Select(problem => (problem.Row, problem.Value)));
    }

    [Fact]
    public async Task A_service_may_be_named_again_below_itself() =>
        Assert.Equal("# The Hall\n# Old Town Hall\nOpen.", await Narrated.BlocksAsync("## The Hall\n\n## Old Town Hall\n\nOpen.\n"));

    [Fact]
    public async Task A_service_has_one_place_in_a_document()
    {
        var problems = await Narrated.ProblemsAsync($"{Narrated.Head}# The Old Town Hall\n\nOne.\n\n# 2. Old Town Hall\n\nTwo.\n");

        Assert.Equal([new(7, "The Old Town Hall", "2. Old Town Hall", "This service is in row 3 already.", "each service once, with all its text")], problems);
    }

    [Fact]
    public async Task A_service_without_text_is_left_out_with_a_warning()
    {
        var read = await Narrated.AcceptedAsync($"Paper: housing\n{Narrated.Head}# The Old Town Hall\n\n# Customer Services\n\nOne.\n\n# Performance\n");

        const string wrong = "There is no text under this heading. An earlier text about it, if there is one, stays in the paper.";
        Assert.Equal("housing 2020/21 Q2 Customer Services\nOne.", Narrated.Lines(read.Narratives));
        Assert.Equal(
            [
                new(4, "The Old Town Hall", "", wrong, "text, or no such heading"),
                new(10, "Performance", "", wrong, "text, or no such heading"),
            ],
            read.Warnings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Performance\n")]
    public async Task A_document_without_any_text_is_refused(string text) =>
        Assert.Equal(
            [new(0, "", "", "The document says nothing about any service.", "headings of services, and text under them")],
            await Narrated.ProblemsAsync($"Paper: housing\n{Narrated.Head}{text}"));

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_by_line()
    {
        var problems = await Narrated.ProblemsAsync($"> a\n\n{Narrated.Head}# Gardens\n\n> b\n\n# Old Town Hall\n\n> c\n\n- d\n\n[e]: f\n");

        Assert.Equal([(0L, "Paper"), (1L, ""), (7L, ""), (11L, ""), (15L, "")], problems.Select(problem => (problem.Row, problem.Column)));
    }
}
