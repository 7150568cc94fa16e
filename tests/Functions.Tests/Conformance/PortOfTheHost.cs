using KpiPapers.Functions.Hosting;

namespace KpiPapers.Functions.Tests.Conformance;

public sealed class PortOfTheHost
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("7071", 7071)]
    [InlineData("65535", 65535)]
    public void A_port_is_taken_as_given(string value, int port) => Assert.Equal(port, FunctionsPort.Parse(value));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData(" 7071")]
    [InlineData("7,071")]
    [InlineData("http://127.0.0.1:7071")]
    public void What_is_no_port_is_refused_with_a_sentence(string value)
    {
        Assert.Null(FunctionsPort.Parse(value));
        Assert.Equal($"FUNCTIONS_CUSTOMHANDLER_PORT is '{value}', expected a port number from 1 to 65535.", FunctionsPort.Problem(value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_missing_port_is_refused_with_a_sentence(string? value)
    {
        Assert.Null(FunctionsPort.Parse(value));
        Assert.StartsWith("FUNCTIONS_CUSTOMHANDLER_PORT is not set", FunctionsPort.Problem(value), StringComparison.Ordinal);
    }
}
