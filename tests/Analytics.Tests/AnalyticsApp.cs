using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Testing;

namespace StreamPlatform.Analytics.Tests;

// One running Analytics service with a clock that can be put forward.
internal sealed class AnalyticsApp(IReadOnlyDictionary<string, string?> settings, TestTokens tokens) : WebApplicationFactory<Program>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private const int PollsOfAClock = 25;

    public ShiftedClock Clock { get; } = new();

    public HttpClient ClientOf(string? userId, params string[] roles)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = userId is null ? null : new AuthenticationHeaderValue("Bearer", tokens.For(userId, roles));
        return client;
    }

    public Task<HttpResponseMessage> SendAsync(Watching watching, IEnumerable<SentHeartbeat> heartbeats) => SendAsync(CreateClient(), watching, heartbeats);

    public static Task<HttpResponseMessage> SendAsync(HttpClient client, Watching watching, IEnumerable<SentHeartbeat> heartbeats)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/viewing/heartbeats")
        {
            Content = JsonContent.Create(new HeartbeatReport(watching.Ticket, watching.Visitor, [.. heartbeats])),
        };
        request.Headers.UserAgent.ParseAdd(watching.UserAgent);
        return client.SendAsync(request);
    }

    // All of it, and taken.
    public async Task WatchAsync(params Watching[] all)
    {
        foreach (var watching in all)
        {
            using var answer = await SendAsync(watching, watching.Heartbeats());
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }
    }

    // What was taken is written, over, and counted.
    public async Task LaterAsync(IEnumerable<Watching> all, Func<Task<bool>> isCounted)
    {
        var store = Services.GetRequiredService<HeartbeatStore>();
        foreach (var watching in all)
        {
            var expected = watching.Heartbeats().Count;
            await UntilAsync(async () => (await store.OfSessionAsync(watching.SessionId, watching.StartedAt, Clock.GetUtcNow())).DistinctBy(one => one.Number).Count() == expected);
        }

        // what was being written just now is noted for a moment later
        var polls = 0;
        await UntilAsync(async () =>
        {
            if (polls++ % PollsOfAClock == 0)
            {
                Clock.PutForward(TimeSpan.FromMinutes(20));
            }

            return await isCounted();
        });
    }

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(Pause, patience.Token);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            tokens.TrustedBy(services);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        });
    }
}
