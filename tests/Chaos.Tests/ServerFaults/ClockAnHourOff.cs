using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Testing;

namespace StreamPlatform.Chaos.Tests.ServerFaults;

/// <summary>The clock of Identity, or that of the room that is asked, is not what everybody else's is.</summary>
public sealed class ClockAnHourOff
{
    [Theory]
    [InlineData(-60, HttpStatusCode.Unauthorized, "expired")]
    [InlineData(-10.3, HttpStatusCode.OK, null)]
    [InlineData(0, HttpStatusCode.OK, null)]
    [InlineData(0.3, HttpStatusCode.OK, null)]
    [InlineData(60, HttpStatusCode.Unauthorized, "not valid before")]
    public async Task Half_a_minute_is_tolerated_and_an_hour_is_refused_with_the_reason(double minutes, HttpStatusCode status, string? reason)
    {
        using var tokens = new TestTokens();
        await using var room = await StartAsync(tokens);
        using var client = new HttpClient { BaseAddress = new Uri(room.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var token = tokens.MadeAt("eu-000-aaaaaaaaaaaaaaaa", TimeProvider.System.GetUtcNow().AddMinutes(minutes));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(reason ?? string.Empty, answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(TestTokens tokens)
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.AddServiceDefaults();
        builder.AddPlatformAuthentication();
        tokens.TrustedBy(builder.Services);
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapGet("/", () => "come in").RequireAuthorization(PlatformPolicies.Viewer);
        await app.StartAsync();
        return app;
    }
}
