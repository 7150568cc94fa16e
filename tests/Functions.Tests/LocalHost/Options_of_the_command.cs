using KpiPapers.Local;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Options_of_the_command : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("options-");

    [Fact]
    public void Without_options_the_seeds_are_loaded_and_dropped()
    {
        var options = CommandLine.Parse([], "/seeds");

        var expected = new LocalOptions
        {
            ConfigFolder = "/seeds/config",
            DropFolder = "/seeds/exports",
            SignedInAs = "performance.lead@wendlebury-vale.example.org",
            PrefersUsualPorts = true,
        };
        Assert.Equal(expected, options);
    }

    [Fact]
    public void Every_option_is_read()
    {
        var drop = _folder.CreateSubdirectory("drop").CreateSubdirectory("below").FullName;
        File.WriteAllText(Path.Combine(drop, "calls.csv"), "");

        var options = CommandLine.Parse(
            [
                "--config", _folder.FullName, "--drop", Path.Combine(_folder.FullName, "drop"), "--data", "data", "--out", "out",
                "--exit-when-idle", "--instances", "3", "--groups", "--app", _folder.FullName, "--signed-in-as", "lead@example.org",
            ],
            "/seeds");

        var expected = new LocalOptions
        {
            ConfigFolder = _folder.FullName,
            DropFolder = Path.Combine(_folder.FullName, "drop"),
            DataFolder = Path.GetFullPath("data"),
            OutFolder = Path.GetFullPath("out"),
            ExitWhenIdle = true,
            Instances = 3,
            SeparatesGroups = true,
            AppFolder = _folder.FullName,
            SignedInAs = "lead@example.org",
            PrefersUsualPorts = true,
        };
        Assert.Equal(expected, options);
    }

    [Theory]
    [InlineData("The option --verbose is unknown.", "--verbose")]
    [InlineData("The option calls.csv is unknown.", "calls.csv")]
    [InlineData("The option --out needs a folder after it.", "--out")]
    [InlineData("The option --out needs a folder after it.", "--out", "--exit-when-idle")]
    [InlineData("The option --exit-when-idle is given twice.", "--exit-when-idle", "--exit-when-idle")]
    [InlineData("The folder given with --config does not exist: /no/such/folder", "--config", "/no/such/folder")]
    [InlineData("The option --groups is given twice.", "--groups", "--groups")]
    [InlineData("The folder given with --app does not exist: /no/such/folder", "--app", "/no/such/folder")]
    [InlineData("The option --instances needs a whole number from 1 to 9, not '0'.", "--instances", "0")]
    [InlineData("The option --instances needs a whole number from 1 to 9, not '10'.", "--instances", "10")]
    [InlineData("The option --instances needs a whole number from 1 to 9, not 'two'.", "--instances", "two")]
    [InlineData("The option --instances needs a whole number from 1 to 9, not ''.", "--instances")]
    [InlineData("The option --signed-in-as needs an e-mail address or the word nobody, not 'ada'.", "--signed-in-as", "ada")]
    [InlineData("The option --signed-in-as needs an e-mail address or the word nobody, not ''.", "--signed-in-as")]
    public void A_wrong_option_is_answered_with_one_sentence(string sentence, params string[] arguments)
    {
        var error = Assert.Throws<CommandLineException>(() => CommandLine.Parse(arguments, "/seeds"));

        Assert.Equal(sentence, error.Message);
    }

    [Fact]
    public void Nobody_may_be_signed_in() => Assert.Null(CommandLine.Parse(["--signed-in-as", "nobody"], "/seeds").SignedInAs);

    [Fact]
    public void A_folder_to_drop_without_any_file_is_refused()
    {
        var error = Assert.Throws<CommandLineException>(() => CommandLine.Parse(["--drop", _folder.FullName], "/seeds"));

        Assert.Equal($"The folder given with --drop holds no file: {_folder.FullName}", error.Message);
    }

    [Fact]
    public async Task A_wrong_command_ends_with_code_2_and_shows_the_usage()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var code = await LocalCommand.RunAsync(["--verbose"], output, errors);

        Assert.Equal(2, code);
        Assert.StartsWith("The option --verbose is unknown.", errors.ToString());
        Assert.Contains("--exit-when-idle", errors.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
