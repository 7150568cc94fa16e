namespace KpiPapers.Functions.Tests.LocalHost;

internal static class Eventually
{
    /// <summary>Looks again and again until something is so; how long it takes is not asserted, only that it happens.</summary>
    public static async Task TrueAsync(Func<Task<bool>> isSo, string what, Func<string>? said = null)
    {
        for (var look = 0; look < 1_200; look++)
        {
            if (await isSo())
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Never happened: {what}\n{said?.Invoke()}");
    }

    public static Task TrueAsync(Func<bool> isSo, string what, Func<string>? said = null) =>
        TrueAsync(() => Task.FromResult(isSo()), what, said);
}
