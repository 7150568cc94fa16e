namespace KpiPapers.Storage.Tests;

public sealed class NamesOfThings
{
    [Fact]
    public void Names_are_those_of_the_file_that_the_infrastructure_reads_too()
    {
        Assert.Equal("inbox", Names.Containers.Inbox);
        Assert.Equal("uploads", Names.Queues.Uploads);
        Assert.Equal("ResultHistory", Names.Tables.ResultHistory);
        Assert.Equal("KpiStorage", Names.Settings.Storage);
        Assert.Equal("KPI_MAIL_ALLOWED_DOMAINS", Names.Settings.MailDomains);
    }

    [Fact]
    public void Every_name_is_among_all()
    {
        Assert.Equal(TextsOf(Names.Containers), Names.Containers.All);
        Assert.Equal(TextsOf(Names.Queues), Names.Queues.All);
        Assert.Equal(TextsOf(Names.Tables), Names.Tables.All);
    }

    [Fact]
    public void Names_obey_the_rules_of_the_services()
    {
        Assert.All(Names.Containers.All, name => Assert.Matches("^[a-z0-9](-?[a-z0-9]){2,62}$", name));
        Assert.All(Names.Queues.All.Select(Names.QueueNames.PoisonOf), name => Assert.Matches("^[a-z0-9](-?[a-z0-9]){2,62}$", name));
        Assert.All(Names.Tables.All, name => Assert.Matches("^[A-Za-z][A-Za-z0-9]{2,62}$", name));
    }

    private static IEnumerable<string> TextsOf(object names) =>
        names.GetType().GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => (string)property.GetValue(names)!);
}
