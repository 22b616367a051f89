using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using RabbitMQ.Client;
using StreamPlatform.Benchmarks.Running;
using StreamPlatform.CassandraHosting;
using StreamPlatform.Edges;

namespace StreamPlatform.Benchmarks.Viewing;

/// <summary>The analytics room on one core, with its broker and its store: players of many sessions at once, each with one heartbeat to a request.</summary>
internal sealed class IngestFigures(string dataFolder)
{
    private const int Players = 256;
    private const int HeartbeatsOfEach = 240;
    private const int WarmUpOfEach = 80; // until what it is made of is compiled for good
    private const string TokenKey = "k1:the-token-key-of-this-benchmark";
    private const string Queue = "viewing.ingest";

    public async Task MeasureAsync(FigureTable figures, CancellationToken cancellationToken)
    {
        var builder = DistributedApplicationTestingBuilder.Create([$"--StandIns:DataDirectory={dataFolder}"]);
        var store = builder.AddCassandra("cassandra");
        var messaging = builder.AddRabbitMQ("messaging");
        var project = BuiltProject.Service("Analytics");
        builder.AddProject("analytics", project)
            .WithReference(store, "analytics-db").WithReference(messaging).WaitFor(messaging)
            .WithEnvironment("Edge__TokenKey", TokenKey)
            .WithEnvironment("DOTNET_PROCESSOR_COUNT", "1") // as in a container of one core: it is pinned to it below
            .WithHttpHealthCheck("/health");
        await using var app = await builder.BuildAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("analytics", cancellationToken);
        var analytics = new ProcessTree(Environment.ProcessId).Members().Single(IsAnalytics);
        using var pinned = Process.Start("taskset", ["-a", "-p", "1", analytics.ToString(CultureInfo.InvariantCulture)]);
        await pinned.WaitForExitAsync(cancellationToken);
        using var client = app.CreateHttpClient("analytics");
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await SendAsync(client, Bodies(WarmUpOfEach), cancellationToken);
        await WrittenAsync(app, cancellationToken);

        var bodies = Bodies(HeartbeatsOfEach);
        var (room, all) = (new ProcessTree(analytics), new ProcessTree(Environment.ProcessId));
        var (roomBefore, allBefore) = (room.ProcessorTime(), all.ProcessorTime());
        var started = Stopwatch.GetTimestamp();
        await SendAsync(client, bodies, cancellationToken);
        var taken = Stopwatch.GetElapsedTime(started);
        await WrittenAsync(app, cancellationToken);
        var written = Stopwatch.GetElapsedTime(started);
        var ofRoom = room.ProcessorTime() - roomBefore;
        var ofOthers = all.ProcessorTime() - allBefore - ofRoom;
        const int heartbeats = Players * HeartbeatsOfEach;
        figures.Add(new Figure("heartbeats taken and confirmed by the broker, analytics on one core", heartbeats / taken.TotalSeconds, null, "/s", "5,000/s"));
        figures.Add(new Figure("heartbeats taken and written, analytics on one core", heartbeats / written.TotalSeconds, null, "/s", "5,000/s"));
        figures.Add(new Figure("of that core, for a heartbeat", ofRoom.TotalMicroseconds / heartbeats, null, "µs", "under 200 µs"));
        figures.Add(new Figure("of both cores, for the players, the broker and the store of a heartbeat", ofOthers.TotalMicroseconds / heartbeats, null, "µs", "they share them with it"));
    }

    private static bool IsAnalytics(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Contains("StreamPlatform.Analytics.dll", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static Task SendAsync(HttpClient client, List<List<byte[]>> players, CancellationToken cancellationToken) =>
        Task.WhenAll(players.Select(bodies => SendAsync(client, bodies, cancellationToken)));

    // one after the other, each with its length, as a browser does
    private static async Task SendAsync(HttpClient client, List<byte[]> bodies, CancellationToken cancellationToken)
    {
        foreach (var body in bodies)
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await client.PostAsync("/api/viewing/heartbeats", content, cancellationToken);
            answer.EnsureSuccessStatusCode();
        }
    }

    // written down before the players begin: to make them is no work of the platform
    private static List<List<byte[]>> Bodies(int ofEach) => [.. Enumerable.Range(0, Players).Select(player => BodiesOf(player, ofEach))];

    // each player has a session of its own, half of them signed in
    private static List<byte[]> BodiesOf(int player, int count)
    {
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new ViewingTicket(
            Guid.NewGuid().ToString("N"), $"v{player % 50:D15}", player % 2 == 0 ? $"eu-000-{player:D16}" : null, "eu", now, now.AddHours(4), TimeSpan.FromHours(1), ["edge-eu", "edge-us"])
            .Sign(TokenKeys.Parse(TokenKey));
        return [.. Enumerable.Range(0, count).Select(number => JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                ticket,
                visitor = "tab",
                heartbeats = new[]
                {
                    new
                    {
                        number,
                        sentAt = now.AddSeconds(number * 10),
                        positionMs = (number + 1) * 10_000,
                        played = new[] { new { from = number * 10_000, to = (number + 1) * 10_000 } },
                        stalls = 0,
                        stalledMs = 0,
                        bitsPerSecond = 4_000_000,
                        edge = 0,
                        ended = false,
                        failed = false,
                    },
                },
            },
            JsonSerializerOptions.Web))];
    }

    private static async Task WrittenAsync(DistributedApplication app, CancellationToken cancellationToken)
    {
        var address = (await app.GetConnectionStringAsync("messaging", cancellationToken))!;
        await using var connection = await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        while (await channel.MessageCountAsync(Queue, cancellationToken) > 0)
        {
            await Task.Delay(10, cancellationToken);
        }
    }
}
