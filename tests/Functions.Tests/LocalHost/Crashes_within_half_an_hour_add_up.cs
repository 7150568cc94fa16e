using KpiPapers.Local.Host.Handlers;
using Microsoft.Extensions.Time.Testing;

namespace KpiPapers.Functions.Tests.LocalHost;

public sealed class Crashes_within_half_an_hour_add_up
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void The_third_is_one_too_many_however_long_after_the_first()
    {
        var crashes = new CrashCount(limit: 3, _clock);

        Assert.False(crashes.IsOneTooMany());
        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.False(crashes.IsOneTooMany());
        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.True(crashes.IsOneTooMany());
    }

    [Fact]
    public void They_are_forgotten_when_none_happened_for_half_an_hour()
    {
        var crashes = new CrashCount(limit: 3, _clock);
        crashes.IsOneTooMany();
        crashes.IsOneTooMany();

        _clock.Advance(TimeSpan.FromMinutes(31));

        Assert.False(crashes.IsOneTooMany());
        Assert.False(crashes.IsOneTooMany());
        Assert.True(crashes.IsOneTooMany());
    }
}
