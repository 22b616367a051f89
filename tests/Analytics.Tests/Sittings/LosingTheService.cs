using System.Diagnostics;
using System.Globalization;
using System.Net;
using StreamPlatform.Contracts;

namespace StreamPlatform.Analytics.Tests.Sittings;

public sealed class LosingTheService(AnalyticsFixture analytics, OwnBroker broker) : IClassFixture<OwnBroker>
{
    private const int Sittings = 12;

    [Theory]
    [InlineData("messaging.message-received=kill@4")]
    [InlineData("messaging.message-handled=kill@4")]
    public async Task What_was_taken_is_counted_once_although_the_process_that_took_it_was_killed(string fault)
    {
        var keyspace = analytics.NewKeyspace();
        var now = TimeProvider.System.GetUtcNow();
        var videoId = Ids.NewVideo();
        Watching[] all = [.. Enumerable.Range(0, Sittings).Select(_ => new Watching(videoId, now.AddHours(-1)) { Plays = [(0, 40)] })];
        using (var process = await StartAsync(keyspace, fault))
        {
            foreach (var watching in all)
            {
                await SendUntilItDiesAsync(process, watching);
            }

            await process.Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        // players send again what nobody confirmed; said twice is said once
        await using var app = await analytics.NewAppAsync(keyspace, ("ConnectionStrings:messaging", broker.Address));
        await AnalyticsFixture.ReadyAsync(app);
        await app.WatchAsync(all);
        await app.LaterAsync(all, () => Task.FromResult(broker.Told.Of(videoId).Count >= Sittings));

        Assert.Equal(
            all.Select(watching => (watching.SessionId, 40.0)).Order(), broker.Told.Of(videoId).Select(told => (told.Event.SessionId, told.Event.Watched.TotalSeconds)).Order());
    }

    [Fact]
    public async Task Heartbeats_are_taken_while_their_store_is_away_and_counted_when_it_is_back()
    {
        var watching = new Watching(Ids.NewVideo(), TimeProvider.System.GetUtcNow()) { Plays = [(0, 20)] };
        var keyspace = analytics.NewKeyspace();
        await using (var without = await analytics.NewAppAsync(
            keyspace, ("ConnectionStrings:messaging", broker.Address), ("ConnectionStrings:analytics-db", "Contact Points=127.0.0.1;Port=1")))
        {
            await AnalyticsFixture.ReadyAsync(without);
            await without.WatchAsync(watching);
        }

        await using var app = await analytics.NewAppAsync(keyspace, ("ConnectionStrings:messaging", broker.Address));
        await AnalyticsFixture.ReadyAsync(app);
        await app.LaterAsync([watching], () => Task.FromResult(broker.Told.Of(watching.VideoId).Count > 0));

        Assert.Equal(TimeSpan.FromSeconds(20), broker.Told.Of(watching.VideoId)[0].Event.Watched);
    }

    private static async Task SendUntilItDiesAsync(RunningService service, Watching watching)
    {
        try
        {
            using var answer = await AnalyticsApp.SendAsync(service.Client, watching, watching.Heartbeats());
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // it is dead
        }
    }

    private async Task<RunningService> StartAsync(string keyspace, string fault)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "StreamPlatform.Analytics.dll"))
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in await analytics.SettingsAsync(keyspace))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["ConnectionStrings__messaging"] = broker.Address;
        start.Environment["ASPNETCORE_URLS"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        start.Environment["Analytics__Edges__0"] = "edge-eu"; // its settings lie in its own folder
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["FAULT_POINTS"] = fault;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var service = new RunningService(process, new HttpClient { BaseAddress = new Uri(start.Environment["ASPNETCORE_URLS"]!) });
        await AnalyticsApp.UntilAsync(service.IsHealthyAsync);
        return service;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record RunningService(Process Process, HttpClient Client) : IDisposable
    {
        public async Task<bool> IsHealthyAsync()
        {
            Assert.False(Process.HasExited, "The service ended at its start.");
            try
            {
                using var answer = await Client.GetAsync("/health");
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        public void Dispose()
        {
            Process.Kill();
            Process.Dispose();
            Client.Dispose();
        }
    }
}
