using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StreamPlatform.Studio.Tests;

public sealed class ComparingClocks(StudioServers servers)
{
    [Fact]
    public async Task A_room_whose_clock_is_an_hour_off_is_unhealthy_until_it_is_right_again()
    {
        await using var app = await servers.StartAppAsync();
        Assert.Equal(HealthStatus.Healthy, await ClockAsync(app));

        app.Clock.Shift = TimeSpan.FromHours(1);
        Assert.Equal(HealthStatus.Unhealthy, await ClockAsync(app));
        app.Clock.Shift = TimeSpan.FromHours(-1);
        Assert.Equal(HealthStatus.Unhealthy, await ClockAsync(app));

        app.Clock.Shift = TimeSpan.Zero;
        Assert.Equal(HealthStatus.Healthy, await ClockAsync(app));
    }

    private static async Task<HealthStatus> ClockAsync(StudioApp app) =>
        (await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "clock")).Status;
}
