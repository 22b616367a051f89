using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StreamPlatform.Catalog.Tests;

public sealed class ComparingClocks(CatalogServers servers)
{
    [Theory]
    [InlineData(0, HealthStatus.Healthy)]
    [InlineData(1, HealthStatus.Unhealthy)]
    [InlineData(-1, HealthStatus.Unhealthy)]
    public async Task A_clock_that_is_an_hour_off_is_no_health(int hours, HealthStatus status)
    {
        var check = new ClockHealthCheck(servers.App.Store, new MovedClock(TimeSpan.FromHours(hours)));
        var context = new HealthCheckContext { Registration = new HealthCheckRegistration("clock", check, HealthStatus.Unhealthy, tags: null) };

        Assert.Equal(status, (await check.CheckHealthAsync(context, TestContext.Current.CancellationToken)).Status);
    }

    private sealed class MovedClock(TimeSpan shift) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
