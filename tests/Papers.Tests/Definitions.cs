using System.Text;
using KpiPapers.Papers.Definition;

namespace KpiPapers.Papers.Tests;

public sealed class Definitions
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(SourceTree(), "seeds/config/papers/housing-and-community-2020-21.json"));

    [Fact]
    public void The_shipped_paper_is_valid()
    {
        var (definition, problems) = Read(Shipped);

        Assert.Empty(problems);
        Assert.Equal("housing-and-community", definition!.Paper);
    }

    [Theory]
    [InlineData("\"title\":", "\"tittle\":", "$.tittle")]
    [InlineData("\"part\": \"I\"", "\"part\": \"III\"", "$.cover.part")]
    [InlineData("\"part\": \"I\"", "\"part\": \"II\"", "$.cover.partReason")]
    [InlineData("\"housing-and-community\"", "\"Housing & Community\"", "$.paper")]
    [InlineData("\"CSU10\", \"CSU11\"", "\"CSU10\", \"csu10\"", "$.indicators")]
    [InlineData("\"2020/21 Q2\"", "\"Q2 2020\"", "$.meetings[1].quarter")]
    [InlineData("\"2020-11-04\"", "\"2020-09-30\"", "$.meetings")]
    public void A_mistake_is_named_with_its_place(string right, string wrong, string place)
    {
        Assert.Contains(right, Shipped, StringComparison.Ordinal);

        var (definition, problems) = Read(Shipped.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(definition);
        Assert.Contains(problems, problem => problem.Property == place);
    }

    private static (PaperDefinition? Definition, IReadOnlyList<DefinitionProblem> Problems) Read(string json) =>
        PaperDefinitionReader.Read(Encoding.UTF8.GetBytes(json));

    private static string SourceTree()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Serverless.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests are not run from a source tree.");
    }
}
