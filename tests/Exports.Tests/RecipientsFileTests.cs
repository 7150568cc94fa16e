using System.Text;

namespace KpiPapers.Exports.Tests;

public sealed class RecipientsFileTests
{
    [Fact]
    public void Recipients_are_found_by_id_without_case()
    {
        var read = Read("customer-services,\"Team Leader, Customer Services\",csu@council.example\nteam,Performance team,performance@council.example\n");

        Assert.Empty(read.Problems);
        Assert.Equal(["customer-services", "team"], read.Value?.All.Select(recipient => recipient.Id));
        Assert.Equal(new("customer-services", "Team Leader, Customer Services", "csu@council.example"), read.Value?.Find("Customer-Services"));
        Assert.Null(read.Value?.Find("nobody"));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@")]
    [InlineData("a@council.example;b@council.example")]
    [InlineData("Team <a@council.example>")]
    [InlineData("a b@council.example")]
    public void An_address_is_one_address(string email)
    {
        var problem = Assert.Single(Read($"team,Team,{email}\n").Problems);

        Assert.Equal(
            new("recipients.csv", new(2, "Email", email, "This is not one email address.", "an address such as performance@council.example")),
            problem);
    }

    [Fact]
    public void A_recipient_is_there_once()
    {
        var problem = Assert.Single(Read("team,Team,a@council.example\nTeam,Others,b@council.example\n").Problems);

        Assert.Equal(new(3, "Recipient", "Team", "The recipient is in row 2 already.", "each recipient once"), problem.Problem);
    }

    private static ConfigRead<RecipientList> Read(string rows) => RecipientList.Read("recipients.csv", Encoding.UTF8.GetBytes("Recipient,Role,Email\n" + rows));
}
