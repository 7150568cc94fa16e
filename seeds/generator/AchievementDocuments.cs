namespace KpiPapers.Seeds;

/// <summary>Achievements as an officer writes them in Word. Their text is kept beside the generator, where changes to it can be read.</summary>
internal static class AchievementDocuments
{
    public static IEnumerable<SeedFile> All { get; } = [Document("achievements-2020-21-q1")];

    private static SeedFile Document(string name) => new($"{name}.docx", file => WordFile.Write(file, PlainMarkdown.Read(Source(name))));

    private static string Source(string name)
    {
        var resource = $"{typeof(AchievementDocuments).Namespace}.Documents.{name}.md";
        using var stream = typeof(AchievementDocuments).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
