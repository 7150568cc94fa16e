namespace KpiPapers.Functions.Tests.House.Deployment;

public sealed class SecretsOfTheTemplates
{
    private static readonly IReadOnlyList<string> Files = [.. Directory.EnumerateFiles(Repository.PathTo("infra", "azure"), "*.bicep*", SearchOption.AllDirectories)];

    private static IEnumerable<string[]> Texts => Files.Select(File.ReadAllLines);

    [Fact]
    public void No_key_is_ever_asked_for()
    {
        Assert.NotEmpty(Files);
        Assert.All(Texts.SelectMany(lines => lines), line =>
        {
            Assert.DoesNotMatch(@"\blist[A-Z]\w*\(", line);   // listKeys, listCallbackUrl, …
            Assert.DoesNotContain("AccountKey", line, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void No_secret_comes_out_of_a_template() =>
        Assert.All(Texts, lines =>
        {
            var secrets = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Trim() == "@secure()").Select(pair => pair.Second.Split(' ')[1]).ToList();

            Assert.All(lines.Where(line => line.StartsWith("output ", StringComparison.Ordinal)), output => Assert.DoesNotContain(secrets, output.Contains));
        });

    [Fact]
    public void The_one_secret_is_handed_to_the_vault_alone_and_written_into_no_parameter_file()
    {
        var secret = Assert.Single(Texts.SelectMany(lines => lines), line => line.StartsWith("param mailSecret string", StringComparison.Ordinal)).Split(' ')[1];
        var main = File.ReadAllLines(Repository.PathTo("infra", "azure", "main.bicep"));

        Assert.Equal(["    secret: mailSecret"], main.Where(line => line.EndsWith($" {secret}", StringComparison.Ordinal)));
        Assert.Contains(
            File.ReadAllLines(Repository.PathTo("infra", "azure", "main.bicepparam")),
            line => line.StartsWith($"param {secret} = readEnvironmentVariable(", StringComparison.Ordinal));
    }
}
