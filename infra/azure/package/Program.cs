using System.Security.Cryptography;
using KpiPapers.Package;

// A zip says which system made it, and only from Unix are its modes believed.
if (OperatingSystem.IsWindows())
{
    await Console.Error.WriteLineAsync("The package has to be made on Linux, or on Windows in WSL: without the mode of its program, Azure could not start it.");
    return 1;
}

if (args is not [var folder, var file])
{
    await Console.Error.WriteLineAsync("Usage: KpiPapers.Package FOLDER ZIP. What you want is probably: dotnet build infra/azure/package -t:Package");
    return 2;
}

string release;
try
{
    release = AppPackage.Write(folder, file);
    AppPackage.CheckSize(file);
}
catch (PackageException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}

await using var zip = File.OpenRead(file);
Console.WriteLine($"{file}: {zip.Length / 1e6:0.0} MB, release {release}, SHA-256 {Convert.ToHexStringLower(await SHA256.HashDataAsync(zip))}");
return 0;
