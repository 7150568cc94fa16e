namespace KpiPapers.Functions.Tests.House;

public sealed class DirectionOfDependencies
{
    private static readonly Dictionary<string, string[]> MayDependOn = new(StringComparer.Ordinal)
    {
        ["functions/Domain"] = [],
        ["functions/Pdf"] = [],
        ["functions/Exports"] = ["functions/Domain"],
        ["functions/Storage"] = ["functions/Domain"],
        ["functions/Papers"] = ["functions/Domain", "functions/Pdf"],
        ["functions/Functions"] = ["functions/Domain", "functions/Exports", "functions/Papers", "functions/Storage"],
    };

    [Fact]
    public void Every_project_of_the_product_depends_only_on_those_below_it()
    {
        var wrong =
            from project in Project.All
            where project.Folder.StartsWith("functions/", StringComparison.Ordinal)
            from reference in project.References
            where !MayDependOn.GetValueOrDefault(project.Folder, []).Contains(reference, StringComparer.Ordinal)
            select $"{project.Folder} -> {reference}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_project_of_the_product_is_in_the_table_of_this_test() =>
        Assert.Equal(
            MayDependOn.Keys.Order(StringComparer.Ordinal),
            Project.All.Select(project => project.Folder).Where(folder => folder.StartsWith("functions/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("functions/Domain")]
    [InlineData("functions/Pdf")]
    public void The_two_at_the_bottom_need_no_package_either(string folder) =>
        Assert.Empty(Project.All.Single(project => project.Folder == folder).Packages);

    [Theory]
    [InlineData("infra/", "tests/")]
    [InlineData("seeds/", "tests/")]
    [InlineData("seeds/", "infra/")]
    public void What_serves_the_product_does_not_depend_on_what_serves_it_in_turn(string from, string to)
    {
        var references = Project.All
            .Where(project => project.Folder.StartsWith(from, StringComparison.Ordinal))
            .SelectMany(project => project.References);

        Assert.DoesNotContain(references, reference => reference.StartsWith(to, StringComparison.Ordinal));
    }
}
