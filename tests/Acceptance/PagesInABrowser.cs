using System.Text.Json;
using KpiPapers.Local;

namespace KpiPapers.Acceptance;

/// <summary>The pages of the four papers in a real browser, narrow and wide.</summary>
public sealed class PagesInABrowser(Seeded seeded)
{
    [Fact]
    public async Task No_rule_of_accessibility_is_broken_and_no_page_is_wider_than_the_screen()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var modules = await NpmTools.EnsureInstalledAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("paper-pages-");
        try
        {
            foreach (var quarter in FourPapers.Quarters)
            {
                var name = (await seeded.Product.VersionsAsync(quarter))[^1].HtmlName;
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), seeded.Product.Edition(name), cancellationToken);
            }
            var script = Path.Combine(NpmTools.SourceTree, "tests", "Papers.Tests", "Browser", "read.mjs");
            string[] pages = [.. Directory.GetFiles(folder.FullName)];

            using var read = JsonDocument.Parse(await PdfContent.RunAsync("node", [script, modules, .. pages], cancellationToken, folder.FullName));

            Assert.Equal(FourPapers.Quarters.Length, read.RootElement.EnumerateObject().Count());
            Assert.All(read.RootElement.EnumerateObject(), page =>
            {
                Assert.Equal(0, page.Value.GetProperty("complaints").GetArrayLength());
                Assert.All(page.Value.GetProperty("widths").EnumerateArray(), screen =>
                {
                    Assert.Equal("[]", screen.GetProperty("violations").GetRawText());
                    Assert.True(screen.GetProperty("passes").GetInt32() > 20);
                    Assert.InRange(screen.GetProperty("overflow").GetInt32(), int.MinValue, 0);
                });
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
