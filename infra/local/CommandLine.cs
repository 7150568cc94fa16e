using System.Globalization;
using System.Net.Mail;

namespace KpiPapers.Local;

/// <summary>Reads the options of the local run.</summary>
internal static class CommandLine
{
    public const string Usage = """
        Usage: dotnet run --project infra/local -- [options]

          --config DIR       configuration to load (default: seeds/config)
          --drop DIR         folder whose files are dropped (default: seeds/exports)
          --data DIR         keep storage, mails and logs there (default: a temporary folder, deleted at the end)
          --out DIR          copy papers, mails and receipts there as they appear, and results.csv at the end
          --exit-when-idle   end when everything is answered: code 0 if all went well, 1 if not
          --app DIR          run the function app in this folder, such as an unpacked package (default: the one built here)
          --instances N      run N instances of the function app side by side (1 to 9, default 1)
          --groups           run the HTTP functions in one process and each other function in one of its own, as on Flex Consumption
          --signed-in-as EMAIL
                             who is signed in to the web pages, as an operator, or nobody
                             (default: performance.lead@wendlebury-vale.example.org, the lead officer of the seeds)
          --help             show this
        """;

    private const int MostInstances = 9;
    private const string Nobody = "nobody";
    private const string LeadOfTheSeeds = "performance.lead@wendlebury-vale.example.org";

    /// <exception cref="CommandLineException">An option is unknown or its value is no good; the message says which and why.</exception>
    public static LocalOptions Parse(ReadOnlySpan<string> arguments, string seeds)
    {
        var options = new LocalOptions
        {
            ConfigFolder = Path.Combine(seeds, "config"),
            DropFolder = Path.Combine(seeds, "exports"),
            SignedInAs = LeadOfTheSeeds,
            PrefersUsualPorts = true,
        };
        var given = new HashSet<string>();
        while (!arguments.IsEmpty)
        {
            var name = arguments[0];
            if (!given.Add(name))
            {
                throw new CommandLineException($"The option {name} is given twice.");
            }

            if (WithFlag(options, name) is { } flagged)
            {
                options = flagged;
                arguments = arguments[1..];
                continue;
            }

            options = With(options, name, arguments.Length > 1 ? arguments[1] : null);
            arguments = arguments[2..];
        }

        return options;
    }

    /// <summary>Null for an option that takes a value.</summary>
    private static LocalOptions? WithFlag(LocalOptions options, string name) => name switch
    {
        "--exit-when-idle" => options with { ExitWhenIdle = true },
        "--groups" => options with { SeparatesGroups = true },
        _ => null,
    };

    private static LocalOptions With(LocalOptions options, string name, string? value) => name switch
    {
        "--config" => options with { ConfigFolder = ExistingFolder(name, value) },
        "--drop" => options with { DropFolder = FolderOfExports(name, value) },
        "--data" => options with { DataFolder = Folder(name, value) },
        "--out" => options with { OutFolder = Folder(name, value) },
        "--signed-in-as" => options with { SignedInAs = Email(value) },
        "--app" => options with { AppFolder = ExistingFolder(name, value) },
        "--instances" => options with { Instances = Instances(value) },
        _ => throw new CommandLineException($"The option {name} is unknown."),
    };

    private static string Folder(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.StartsWith("--", StringComparison.Ordinal))
        {
            throw new CommandLineException($"The option {name} needs a folder after it.");
        }

        return File.Exists(value)
            ? throw new CommandLineException($"The option {name} needs a folder, but {value} is a file.")
            : Path.GetFullPath(value);
    }

    private static string ExistingFolder(string name, string? value) =>
        Folder(name, value) is var folder && Directory.Exists(folder)
            ? folder
            : throw new CommandLineException($"The folder given with {name} does not exist: {folder}");

    private static string FolderOfExports(string name, string? value) =>
        ExistingFolder(name, value) is var folder && Drops.In(folder).Any()
            ? folder
            : throw new CommandLineException($"The folder given with {name} holds no file: {folder}");

    private static string? Email(string? value) => value switch
    {
        Nobody => null,
        not null when MailAddress.TryCreate(value, out var address) && address.Address == value => value,
        _ => throw new CommandLineException($"The option --signed-in-as needs an e-mail address or the word {Nobody}, not '{value}'."),
    };

    private static int Instances(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostInstances
            ? number
            : throw new CommandLineException($"The option --instances needs a whole number from 1 to {MostInstances}, not '{value}'.");
}
