using System.Collections.Immutable;
using System.Text;
using KpiPapers.Domain;
using KpiPapers.Exports;
using KpiPapers.Functions.Configuration;

namespace KpiPapers.Functions.Tests.Flow;

/// <summary>The shipped configuration as a set, and mistakes that only the set can show.</summary>
public sealed class PapersOfAConfiguration
{
    private const string ThisYear = "papers/housing-and-community-2020-21.json";

    private static readonly string Config = Repository.PathTo("seeds", "config");

    [Fact]
    public void The_shipped_set_is_right_and_each_quarter_has_the_paper_of_its_year()
    {
        var read = Read(ThisYear, "", "");

        Assert.Empty(read.Problems);
        Assert.DoesNotContain("Communications", read.Value!.Paper("housing-and-community", Quarter.Of(2018, 2))!.Services);
        Assert.Contains("Communications", read.Value.Paper("housing-and-community", Quarter.Of(2019, 2))!.Services);
        Assert.Contains("Customer Services Unit (CSU)", read.Value.Paper("housing-and-community", Quarter.Of(2020, 2))!.Services);
        Assert.Null(read.Value.Paper("housing-and-community", Quarter.Of(2020, 3)));
    }

    [Theory]
    [InlineData("\"CSU06\"]", "\"CSU99\"]", "$.indicators", "CSU99 is not an indicator.")]
    [InlineData("\"portfolio-holder\"", "\"nobody\"", "$.recipients", "nobody is not a recipient.")]
    [InlineData("\"feed\": \"page-views\"", "\"feed\": \"calls\"", "$.tables[2].feed", "calls is not a feed of kind listings.")]
    [InlineData("\"by\": \"views\"", "\"by\": \"page\"", "$.tables[2].by", "page is not a column of numbers of page-views.")]
    [InlineData("\"name\": \"uniqueViews\"", "\"name\": \"visitors\"", "$.tables[2].columns", "visitors is not a column of words or numbers of page-views.")]
    [InlineData("\"heading\": \"Page\" }", "\"heading\": \"Page\", \"share\": true }", "$.tables[2].columns", "page is not a column of numbers, so it has no share.")]
    [InlineData("\"2020/21 Q1\", \"date\": \"2020-09-02\"", "\"2019/20 Q2\", \"date\": \"2020-09-02\"", "$.meetings", "housing-and-community has its meeting for 2019/20 Q2 in papers/housing-and-community-2019-20.json already.")]
    public void A_mistake_in_a_paper_is_named_with_its_place(string right, string wrong, string place, string sentence)
    {
        var problem = Assert.Single(Read(ThisYear, right, wrong).Problems);

        Assert.Equal((ThisYear, place, sentence), (problem.File, problem.Problem.Column, problem.Problem.Wrong));
        Assert.NotEmpty(problem.Problem.Expected);
    }

    private static ConfigRead<ConfigurationSet> Read(string path, string right, string wrong)
    {
        var files = Directory.EnumerateFiles(Config, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Config, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes, StringComparer.Ordinal);
        if (right.Length > 0)
        {
            var text = Encoding.UTF8.GetString(files[path]);
            Assert.Contains(right, text, StringComparison.Ordinal);
            files[path] = Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal));
        }
        return ConfigurationReader.Read(new ConfigurationFiles(files.ToImmutableSortedDictionary(StringComparer.Ordinal)));
    }
}
