using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using KpiPapers.Domain;
using KpiPapers.Papers.OpenData;

namespace KpiPapers.Papers.Tests.OpenData;

/// <summary>Results as CSV and JSON: the same names, and figures as they were computed.</summary>
public sealed class FilesForPrograms
{
    private static readonly Quarter Q1 = Build.Q2.Previous;

    private static readonly ImmutableArray<OpenResult> Results =
    [
        new(Build.Wait, Build.Wait.Result(Build.Q2, Figure.Of(1234.50m), Build.File("b.csv"), Build.File("a, \"quoted\".csv")), ["one", "two"]),
        new(Build.Abandoned, Build.Abandoned.Result(Build.Q2, Build.Share(2, 3)) with { IsProvisional = true, Revision = 2 }, []),
        new(
            Build.Wait with { Code = "R1", Name = "=1+1", Unit = new("%"), Polarity = Polarity.Range },
            (Build.Wait with { Polarity = Polarity.Range, Targets = [new Target { From = new(2018, 4, 1), Value = 1.5m, UpTo = 2m }] }).Result(Q1, Figure.Of(-0.125m)),
            []),
        new(Build.Attendances, Build.Attendances.Result(Q1, Figure.NoData), []),
    ];

    [Fact]
    public void As_CSV_numbers_are_unrounded_lists_are_joined_and_nothing_can_run() => Assert.Equal(
        """
        indicator,name,service,objective,unit,quarter,quarter_start,quarter_end,state,value,value_printed,numerator,denominator,target,target_up_to,judgement,provisional,revision,rule,papers,files
        CSU10,Average wait,Customer Services,Excellent performance,seconds,2020/21 Q2,2020-07-01,2020-09-30,Value,1234.5,"1,234.5 seconds",,,300,,Red,false,0,rag-1,one; two,"b.csv; a, ""quoted"".csv"
        CSU11,Abandoned calls,Customer Services,Excellent performance,%,2020/21 Q2,2020-07-01,2020-09-30,Value,66.666666666666666666666666667,66.67%,2,3,20,,Red,true,2,rag-1,,
        R1,'=1+1,Customer Services,Excellent performance,%,2020/21 Q1,2020-04-01,2020-06-30,Value,-0.125,'-0.13%,,,1.5,2,Red,false,0,rag-1,,
        P01a,Children at playgrounds,Children Services,Community capacity,attendances,2020/21 Q1,2020-04-01,2020-06-30,NoData,,No Data,,,,,,false,0,rag-1,,

        """,
        Encoding.UTF8.GetString(ResultsFile.WriteCsv(Results)), ignoreLineEndingDifferences: true);

    [Fact]
    public void As_JSON_they_have_the_same_names_and_kinds_of_their_own()
    {
        using var json = JsonDocument.Parse(ResultsFile.WriteJson(Results, "Example Borough Council"));
        var rows = json.RootElement.GetProperty("results").EnumerateArray().ToList();

        Assert.Equal(
            """{"name":"Open Government Licence v3.0","url":"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"}""",
            json.RootElement.GetProperty("licence").GetRawText());
        Assert.Equal("Example Borough Council", json.RootElement.GetProperty("source").GetString());
        Assert.All(rows, row => Assert.Equal(ResultsFile.Names, row.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(
            """{"indicator":"CSU11","name":"Abandoned calls","service":"Customer Services","objective":"Excellent performance","unit":"%","quarter":"2020/21 Q2","quarter_start":"2020-07-01","quarter_end":"2020-09-30","state":"Value","value":66.666666666666666666666666667,"value_printed":"66.67%","numerator":2,"denominator":3,"target":20,"target_up_to":null,"judgement":"Red","provisional":true,"revision":2,"rule":"rag-1","papers":[],"files":[]}""",
            rows[1].GetRawText());
        Assert.Equal("""["one","two"]""", rows[0].GetProperty("papers").GetRawText());
        Assert.Equal("=1+1", rows[2].GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, rows[3].GetProperty("value").ValueKind);
    }

    [Fact]
    public void Without_a_result_they_say_so_in_their_own_way()
    {
        Assert.Equal($"{string.Join(',', ResultsFile.Names)}\r\n", Encoding.UTF8.GetString(ResultsFile.WriteCsv([])));
        Assert.EndsWith("\"results\":[]}", Encoding.UTF8.GetString(ResultsFile.WriteJson([], "")), StringComparison.Ordinal);
    }
}
