using KpiPapers.Storage.Tables;

namespace KpiPapers.Storage.Tests.Tables;

public sealed class Keys(StorageAccount account)
{
    private const string Awkward = "aZ09 /\\#?%|~'\"&+=;:,.()[]{}<>$@!`^_*-\t\n\r\0\u001f\u007f\u0085\u009f\u00a0é£東😀";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CSU10|2020-21 Q2", "CSU10", "2020-21 Q2")]
    [InlineData("2020/21", "2020~2F21", null)]
    [InlineData("a|b", "a~7Cb", null)]
    [InlineData("~", "~7E", null)]
    public void A_key_reads_as_its_parts_with_little_noise(string first, string second, string? third)
    {
        if (third is not null)
        {
            Assert.Equal(first, TableKey.Join(second, third));
        }
        else
        {
            Assert.Equal(second, TableKey.Join(first));
        }
    }

    [Fact]
    public void Parts_are_given_back_exactly()
    {
        var random = new Random(20200930);
        for (var round = 0; round < 5_000; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Text(random)).ToArray();

            var key = TableKey.Join(parts);

            Assert.Equal(parts, TableKey.Split(key));
            Assert.DoesNotContain(key, character => "/\\#?%".Contains(character) || char.IsControl(character));
        }
    }

    [Fact]
    public void Different_parts_never_make_the_same_key()
    {
        string[][] lists = [["a|b"], ["a", "b"], ["a", "", "b"], ["a", "b", ""], ["", "a", "b"], [""], ["", ""], ["a~7Cb"], ["a~", "b"]];

        Assert.Equal(lists.Length, lists.Select(parts => TableKey.Join(parts)).Distinct().Count());
    }

    [Theory]
    [InlineData("~")]
    [InlineData("a~2")]
    [InlineData("~G0")]
    [InlineData("~ 1")]
    public void A_key_that_was_not_made_here_is_refused(string key) =>
        Assert.Throws<FormatException>(() => TableKey.Split(key));

    [Fact]
    public void A_key_without_parts_is_refused() => Assert.Throws<ArgumentException>(() => TableKey.Join());

    [Fact]
    public void Half_a_character_is_refused() => Assert.Throws<ArgumentException>(() => TableKey.Join("a\ud83d"));

    [Fact]
    public void A_key_may_be_512_characters_long_and_no_longer()
    {
        Assert.Equal(512, TableKey.Join(new string('a', 510), "b").Length);

        var refused = Assert.Throws<ArgumentException>(() => TableKey.Join(new string('/', 170), "bcd"));

        Assert.StartsWith(
            "A table key of 2 part(s) comes to 514 characters; Table Storage keeps keys of at most 512.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_text_can_be_a_key()
    {
        var table = await account.NewTableAsync();
        var key = TableKey.Join(Awkward, Awkward);
        await table.AddEntityAsync(new TableEntity(key, key) { ["Revision"] = 0 }, Cancellation);

        var added = (await table.GetEntityIfExistsAsync(key, key, Cancellation)).Value!;
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["Revision"] = 1 }, added.ETag, cancellationToken: Cancellation);
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["Upserted"] = true }, cancellationToken: Cancellation);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new(key, key) { ["Together"] = true })], Cancellation);
        var found = await table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}"), cancellationToken: Cancellation)
            .SingleAsync(Cancellation);
        var deleted = await table.DeleteEntityAsync(key, key, cancellationToken: Cancellation);

        Assert.Equal([Awkward, Awkward], TableKey.Split(found.PartitionKey));
        Assert.Equal([Awkward, Awkward], TableKey.Split(found.RowKey));
        Assert.Equal(1, found.GetInt32("Revision"));
        Assert.True(found.GetBoolean("Upserted"));
        Assert.True(found.GetBoolean("Together"));
        Assert.Equal(204, deleted.Status);
    }

    [Fact]
    public async Task The_longest_key_is_stored()
    {
        var table = await account.NewTableAsync();
        var key = TableKey.Join(new string('東', TableKey.LongestKey));

        await table.AddEntityAsync(new TableEntity("p", key), Cancellation);

        Assert.True((await table.GetEntityIfExistsAsync("p", key, Cancellation)).HasValue);
    }

    private static string Text(Random random)
    {
        var characters = Awkward.EnumerateRunes().ToArray();
        return string.Concat(Enumerable.Range(0, random.Next(0, 25)).Select(_ => characters[random.Next(characters.Length)]));
    }
}
