using System.Security.Cryptography;

namespace KpiPapers.Functions.DropFiles;

/// <summary>A file that a person chose.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">Its bytes, until the request has been answered.</param>
internal sealed record ChosenFile(string Name, IFormFile Form)
{
    private const string Folder = "page";
    private const string Consonants = "bcdfghjklmnpqrstvwxz";   // neither words nor periods, which are looked for in paths
    private const int Letters = 12;

    /// <summary>Where it is dropped: in a folder of its own, so that no file of the same name that nobody has read yet is lost.</summary>
    public string Path { get; } = $"{Folder}/{RandomNumberGenerator.GetString(Consonants, Letters)}/{Name}";
}
