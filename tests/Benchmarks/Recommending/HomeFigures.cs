using System.Diagnostics;
using System.Net.Http.Headers;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Npgsql;
using StreamPlatform.Benchmarks.Running;
using StreamPlatform.Benchmarks.Searching;
using StreamPlatform.Recommendations.Tests.Model;

namespace StreamPlatform.Benchmarks.Recommending;

/// <summary>The room with its stores, 10,000 videos and 1,000 viewers with histories: a home page for each, at a steady rate.</summary>
internal sealed class HomeFigures(string dataFolder)
{
    private const int Videos = 10_000;
    private const int ViewerCount = 1_000;
    private const int PerSecond = 200;
    private const int Requests = 4_000;

    public async Task MeasureAsync(FigureTable figures, CancellationToken cancellationToken)
    {
        await using var feed = await FeedOfTitles.StartAsync(Videos);
        await using var viewers = await Viewers.StartAsync(ViewerCount);
        var builder = DistributedApplicationTestingBuilder.Create([$"--StandIns:DataDirectory={dataFolder}"]);
        var messaging = builder.AddRabbitMQ("messaging");
        var redis = builder.AddRedis("redis");
        var database = builder.AddPostgres("postgres").AddDatabase("recommendations-db", "recommendations");
        var models = builder.AddAzureStorage("storage").RunAsEmulator().AddBlobContainer("models");
        var project = BuiltProject.Service("Recommendations");
        builder.AddProject("recommendations", project)
            .WithReference(messaging).WaitFor(messaging).WithReference(redis).WaitFor(redis).WithReference(database).WaitFor(database).WithReference(models).WaitFor(models)
            .WithEnvironment("services__catalog__http__0", feed.Url)
            .WithEnvironment("Authentication__JwksAddress", viewers.KeysAddress)
            .WithEnvironment("Recommendations__CheckInterval", "00:00:02")
            .WithHttpHealthCheck("/health");
        await using var app = await builder.BuildAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("recommendations", cancellationToken);
        await using var source = NpgsqlDataSource.Create((await app.GetConnectionStringAsync("recommendations-db", cancellationToken))!);
        await UntilAsync(source, "select count(*) from video", Videos, cancellationToken);
        await WatchAsync(source, viewers, cancellationToken);
        await UntilAsync(source, "select count(*) from training where deployed", 1, cancellationToken);
        figures.Add(new Figure("model of 60,000 viewings, with its judging, beside the service", await SecondsAsync(source, cancellationToken), null, "s", ""));

        using var home = app.CreateHttpClient("recommendations");
        var tokens = viewers.Ids.Select(viewers.TokenOf).ToArray();
        var first = await AskAsync(home, [.. tokens.Take(500)], 50, 500, cancellationToken);
        figures.Add(new Figure("home page that has to be worked out, p99 at 50 per second", Percentile(first, 0.99), null, "ms", ""));
        await AskAsync(home, tokens, PerSecond, ViewerCount, cancellationToken);
        var times = await AskAsync(home, tokens, PerSecond, Requests, cancellationToken);
        figures.Add(new Figure("home page at 200 per second, p50", Percentile(times, 0.5), null, "ms", ""));
        figures.Add(new Figure("home page at 200 per second, p99", Percentile(times, 0.99), null, "ms", "under 30 ms"));
    }

    // As many sittings as a thousand viewers have in some weeks.
    private static async Task WatchAsync(NpgsqlDataSource source, Viewers viewers, CancellationToken cancellationToken)
    {
        var set = LatentTastes.Generate(ViewerCount, 2_000, clusters: 20, interactions: 60_000, seed: 3);
        var start = TimeProvider.System.GetUtcNow().AddDays(-20);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var writer = await connection.BeginBinaryImportAsync(
            "copy viewing (session_id, video_id, viewer_id, region, started_at, strength, counted) from stdin (format binary)", cancellationToken);
        foreach (var (user, item, strength, time) in set.Interactions)
        {
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync($"{user}-{item}", cancellationToken);
            await writer.WriteAsync($"v{item:D15}", cancellationToken);
            await writer.WriteAsync(viewers.Ids[user], cancellationToken);
            await writer.WriteAsync("eu", cancellationToken);
            await writer.WriteAsync(start.AddSeconds(time * 20), NpgsqlTypes.NpgsqlDbType.TimestampTz, cancellationToken);
            await writer.WriteAsync(strength, NpgsqlTypes.NpgsqlDbType.Real, cancellationToken);
            await writer.WriteAsync(true, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    // Each request at its moment, whether the ones before are done or not.
    private static async Task<List<double>> AskAsync(HttpClient home, string[] tokens, int perSecond, int requests, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        var asked = new List<Task<double>>(requests);
        for (var i = 0; i < requests; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            if (due - Stopwatch.GetElapsedTime(begun) is { Ticks: > 0 } left)
            {
                await Task.Delay(left, cancellationToken);
            }

            asked.Add(AskAsync(home, tokens[i % tokens.Length], cancellationToken));
        }

        return [.. await Task.WhenAll(asked)];
    }

    private static async Task<double> AskAsync(HttpClient home, string token, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/recommendations/home");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await home.SendAsync(request, cancellationToken);
        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static async Task UntilAsync(NpgsqlDataSource source, string count, long wanted, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(count);
        while ((long)(await command.ExecuteScalarAsync(cancellationToken))! < wanted)
        {
            await Task.Delay(100, cancellationToken);
        }
    }

    private static async Task<double> SecondsAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select seconds from training where deployed");
        return (float)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static double Percentile(List<double> times, double share) => times.Order().ElementAt((int)((times.Count - 1) * share));
}
