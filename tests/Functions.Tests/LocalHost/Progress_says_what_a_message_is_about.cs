using KpiPapers.Local.Host.Queues;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Progress_says_what_a_message_is_about
{
    [Theory]
    [InlineData("""{"subject":"/blobServices/default/containers/inbox/blobs/2026/calls #7.csv","id":"x"}""", "2026/calls #7.csv")]
    [InlineData("""{"paper":"housing","quarter":"2020/21 Q2","asked":"2026-11-23T07:21:50.4240252+00:00"}""", "housing, 2020/21 Q2")]
    [InlineData("""{"recipient":"clerk","paper":{"name":"housing","version":2},"refusal":null,"cc":["a","b"]}""", "clerk, housing, 2, a")]
    [InlineData("""{"subject":7}""", "7")]
    [InlineData("hello", "hello")]
    [InlineData("{", "{")]
    public void In_a_few_words(string message, string subject)
    {
        Assert.Equal(subject, MessageSubject.Of(message));
    }

    [Fact]
    public void And_never_at_length()
    {
        Assert.Equal(new string('x', 120) + "...", MessageSubject.Of(new string('x', 48_000)));
    }
}
