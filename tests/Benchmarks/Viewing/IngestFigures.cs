using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
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
    private const int Heartbeats = 60_000;
    private const int Players = 256;
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
            .WithHttpHealthCheck("/health");
        await using var app = await builder.BuildAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("analytics", cancellationToken);
        var process = Process.GetProcesses().Single(IsAnalytics);
        using var pinned = Process.Start("taskset", ["-a", "-p", "1", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await pinned.WaitForExitAsync(cancellationToken);
        using var client = app.CreateHttpClient("analytics");
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await SendAsync(client, Heartbeats / 10, cancellationToken);
        await WrittenAsync(app, cancellationToken);

        var busy = process.TotalProcessorTime;
        var started = Stopwatch.GetTimestamp();
        await SendAsync(client, Heartbeats, cancellationToken);
        var taken = Stopwatch.GetElapsedTime(started);
        await WrittenAsync(app, cancellationToken);
        var written = Stopwatch.GetElapsedTime(started);
        process.Refresh();
        busy = process.TotalProcessorTime - busy;
        figures.Add(new Figure("heartbeats taken and confirmed by the broker, analytics on one core", Heartbeats / taken.TotalSeconds, null, "/s", "5,000/s"));
        figures.Add(new Figure("heartbeats taken and written, analytics on one core", Heartbeats / written.TotalSeconds, null, "/s", "5,000/s"));
        figures.Add(new Figure("of that core, for a heartbeat", busy.TotalMicroseconds / Heartbeats, null, "µs", "under 200 µs"));
    }

    private static bool IsAnalytics(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline").Contains("StreamPlatform.Analytics.dll", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    // each player has a session of its own, half of them signed in
    private static Task SendAsync(HttpClient client, int count, CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, Players).Select(async player =>
    {
        var now = TimeProvider.System.GetUtcNow();
        var ticket = new ViewingTicket(
            Guid.NewGuid().ToString("N"), $"v{player % 50:D15}", player % 2 == 0 ? $"eu-000-{player:D16}" : null, "eu", now, now.AddHours(4), TimeSpan.FromHours(1), ["edge-eu", "edge-us"])
            .Sign(TokenKeys.Parse(TokenKey));
        for (var number = 0; number < count / Players; number++)
        {
            var heartbeat = new
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
            };
            using var answer = await client.PostAsJsonAsync("/api/viewing/heartbeats", new { ticket, visitor = "tab", heartbeats = new[] { heartbeat } }, cancellationToken);
            answer.EnsureSuccessStatusCode();
        }
    }));

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
