using System.Text;
using KpiPapers.Exports.Tests.Support;

namespace KpiPapers.Exports.Tests;

/// <summary>Commentary and sign-offs have the columns that they have; only the headings are the council's.</summary>
public sealed class FeedsOfWordsAndSignatures
{
    [Theory]
    [InlineData("commentary.json", "\"name\": \"approver\"", "\"name\": \"who\"", "columns[4].name|who|This kind of feed has no such column.", "columns|approver|This column is missing, or optional.")]
    [InlineData("commentary.json", "\"Action\", \"synonyms\": [\"Actions\"],", "\"Action\", \"optional\": true,", "columns|action|This column is missing, or optional.")]
    [InlineData("commentary.json", "\"type\": \"indicator\"", "\"type\": \"text\"", "columns[0].type|Text|The column indicator has another type.")]
    [InlineData("commentary.json", "\"kind\": \"commentary\"", "\"kind\": \"commentary\", \"day\": \"quarter\"", "day|quarter|Only rows and listings have a day.")]
    [InlineData("signoffs.json", "\"type\": \"wholeNumber\"", "\"type\": \"number\"", "columns[2].type|Number|The column version has another type.")]
    [InlineData("signoffs.json", "\"type\": \"wholeNumber\"", "\"type\": \"wholeNumber\", \"mayBeBlank\": true", "columns|version|This column is missing, or optional.")]
    public void A_column_that_is_missing_or_another_is_named(string file, string right, string wrong, params string[] problems)
    {
        var json = File.ReadAllText(Path.Combine(SourceTree.Root, "seeds", "config", "feeds", file));
        Assert.Contains(right, json, StringComparison.Ordinal);

        var read = Feed.Read(file, Encoding.UTF8.GetBytes(json.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Equal(problems, read.Problems.Select(problem => $"{problem.Problem.Column}|{problem.Problem.Value}|{problem.Problem.Wrong}"));
    }
}
