using System.Diagnostics;

namespace KpiPapers.Acceptance;

/// <summary>Files twice, in another order, on several instances, with the handler killed: the figures are the same, and nothing goes out twice.</summary>
public sealed class WhateverHappens(Seeded seeded)
{
    [Fact]
    public async Task Twice_in_another_order_on_three_instances_gives_the_figures_of_once()
    {
        await using var product = await Product.StartAsync(instances: 3);

        foreach (var file in Product.SeedExports()) await product.DropAsync(file);
        await product.FinishAsync();
        var papers = product.Papers().Keys.ToList();
        foreach (var file in Shuffled(Product.SeedExports())) await product.DropAsync(file);
        await product.FinishAsync();
        Assert.Equal(papers, product.Papers().Keys);
        await product.IssueAsync();

        Assert.Equal(seeded.Product.ResultsCsv(), product.ResultsCsv());
        await AssertNothingWentOutTwice(product, drops: 2);
    }

    [Fact]
    public async Task A_handler_killed_at_ten_moments_loses_and_doubles_nothing()
    {
        await using var product = await Product.StartAsync();
        var moments = new Random(20201104);
        foreach (var file in Shuffled(Product.SeedExports())) await product.DropAsync(file);
        for (var kill = 0; kill < 10; kill++)
        {
            await Task.Delay(moments.Next(100, 1200), TestContext.Current.CancellationToken);
            foreach (var id in product.Run.HandlerProcessIds) Kill(id);
        }
        await product.FinishAsync();
        await product.IssueAsync();

        Assert.Equal(seeded.Product.ResultsCsv(), product.ResultsCsv());
        await AssertNothingWentOutTwice(product, drops: 1, wasKilled: true);
    }

    /// <param name="product">What ran.</param>
    /// <param name="drops">How often each file was dropped.</param>
    /// <param name="wasKilled">Whether sending may have been cut off: nobody can know then whether the mail went out, so it is not sent again.</param>
    private static async Task AssertNothingWentOutTwice(Product product, int drops, bool wasKilled = false)
    {
        foreach (var quarter in FourPapers.Quarters)
        {
            var versions = await product.VersionsAsync(quarter);
            Assert.NotEmpty(versions);
            Assert.All(versions.Zip(versions.Skip(1)), pair => Assert.NotEqual(pair.First.ContentHash, pair.Second.ContentHash));
            Assert.Equal(versions.Length, product.Papers().Keys.Count(path => path.Contains($"/{versions[0].QuarterInPath}/", StringComparison.Ordinal)));
        }
        var mails = await product.MailsAsync();
        Assert.Distinct(mails.Select(mail => mail.Id));
        Assert.Distinct(mails.Where(mail => mail.IsOfPaper).Select(mail => (mail.To, mail.Subject)));
        Assert.Equal(drops * Product.SeedExports().Count, product.Receipts().Count);
        Assert.All(
            Product.SeedExports().Select(Path.GetFileName),
            file => Assert.InRange(mails.Count(mail => mail.Subject.StartsWith($"{file} was taken", StringComparison.Ordinal)), wasKilled ? 0 : drops, drops));
    }

    private static string[] Shuffled(IReadOnlyList<string> files)
    {
        var shuffled = files.ToArray();
        new Random(2020).Shuffle(shuffled);
        return shuffled;
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It had ended by itself.
        }
    }
}
