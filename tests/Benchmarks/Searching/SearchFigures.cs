using System.Data.Common;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using RabbitMQ.Client;
using StreamPlatform.Benchmarks.Running;

namespace StreamPlatform.Benchmarks.Searching;

/// <summary>The search room with its engine and a hundred thousand videos: indexing, asking, and from publishing to finding.</summary>
internal sealed class SearchFigures(string dataFolder)
{
    private const int Videos = 100_000;
    private const int Questions = 2_000;
    private const int Published = 50;

    public async Task MeasureAsync(FigureTable figures, CancellationToken cancellationToken)
    {
        await using var feed = await FeedOfTitles.StartAsync(Videos);
        var builder = DistributedApplicationTestingBuilder.Create([$"--StandIns:DataDirectory={dataFolder}"]);
        var engine = builder.AddMeilisearch("meilisearch");
        var messaging = builder.AddRabbitMQ("messaging");
        var project = BuiltProject.Service("Search");
        builder.AddProject("search", project)
            .WithReference(engine).WaitFor(engine).WithReference(messaging).WaitFor(messaging)
            .WithEnvironment("services__catalog__http__0", feed.Url)
            .WithHttpHealthCheck("/health");
        await using var app = await builder.BuildAsync(cancellationToken);
        var started = Stopwatch.GetTimestamp();
        await app.StartAsync(cancellationToken);
        await app.ResourceNotifications.WaitForResourceHealthyAsync("search", cancellationToken);
        using var search = app.CreateHttpClient("search");
        search.Timeout = TimeSpan.FromSeconds(30);

        // the engine is empty, so the room fills it at once
        using var counting = Engine((await app.GetConnectionStringAsync("meilisearch", cancellationToken))!);
        await UntilAsync(async () => await CountAsync(counting) == Videos, cancellationToken);
        figures.Add(new Figure("100,000 videos indexed, from the start of the room", Stopwatch.GetElapsedTime(started).TotalSeconds, null, "s", "under 120 s"));
        await AskAsync(search, "/api/search?q=", feed.Queries(200), cancellationToken);
        var found = await AskAsync(search, "/api/search?q=", feed.Queries(Questions), cancellationToken);
        figures.Add(new Figure("search with 100,000 videos, p50", Percentile(found, 0.5), null, "ms", ""));
        figures.Add(new Figure("search with 100,000 videos, p99", Percentile(found, 0.99), null, "ms", "under 20 ms"));
        var suggested = await AskAsync(search, "/api/search/suggest?q=", feed.Queries(Questions).Select(query => query[..Math.Min(query.Length, 12)]), cancellationToken);
        figures.Add(new Figure("suggest with 100,000 videos, p50", Percentile(suggested, 0.5), null, "ms", ""));
        figures.Add(new Figure("suggest with 100,000 videos, p99", Percentile(suggested, 0.99), null, "ms", "under 10 ms"));
        var findable = await PublishAsync(search, feed, (await app.GetConnectionStringAsync("messaging", cancellationToken))!, cancellationToken);
        figures.Add(new Figure("from the event of a published video to finding it, slowest of 50", findable.Max(), null, "ms", "under 2,000 ms"));
    }

    private static async Task<List<double>> AskAsync(HttpClient search, string path, IEnumerable<string> queries, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        foreach (var query in queries)
        {
            var asked = Stopwatch.GetTimestamp();
            using var answer = await search.GetAsync(path + Uri.EscapeDataString(query), cancellationToken);
            answer.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return times;
    }

    // as Catalog's relay publishes; the feed makes up whatever video is asked for
    private static async Task<List<double>> PublishAsync(HttpClient search, FeedOfTitles feed, string broker, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker) }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        for (var number = Videos; number < Videos + Published; number++)
        {
            var id = $"v{number:D15}";
            var body = JsonSerializer.SerializeToUtf8Bytes(new { video = new { videoId = id, visibility = "public", published = true } });
            var properties = new BasicProperties { MessageId = Guid.NewGuid().ToString(), Type = "VideoPublished", ContentType = "application/json" };
            var title = Uri.EscapeDataString(feed.TitleOf(number));
            var published = Stopwatch.GetTimestamp();
            await channel.BasicPublishAsync("streamplatform.events", "VideoPublished", mandatory: true, properties, body, cancellationToken);
            await UntilAsync(async () => await IsFoundAsync(search, title, id), cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(published).TotalMilliseconds);
        }

        return times;
    }

    private static async Task<bool> IsFoundAsync(HttpClient search, string title, string id)
    {
        using var answer = await search.GetAsync($"/api/search?q={title}");
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray().Any(item => item.GetProperty("id").GetString() == id);
    }

    // a search counts a thousand hits at most
    private static HttpClient Engine(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var client = new HttpClient { BaseAddress = new Uri((string)parts["Endpoint"]) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string)parts["MasterKey"]);
        return client;
    }

    private static async Task<int> CountAsync(HttpClient engine)
    {
        using var answer = await engine.GetAsync("/indexes/videos/stats");
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("numberOfDocuments").GetInt32() : 0;
    }

    private static double Percentile(List<double> times, double share) => times.Order().ElementAt((int)((times.Count - 1) * share));

    private static async Task UntilAsync(Func<Task<bool>> isSo, CancellationToken cancellationToken)
    {
        while (!await isSo())
        {
            await Task.Delay(20, cancellationToken);
        }
    }
}
