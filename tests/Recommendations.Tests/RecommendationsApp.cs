using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Messaging;
using StreamPlatform.Recommendations.Rows;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Trends;
using StreamPlatform.Testing;

namespace StreamPlatform.Recommendations.Tests;

// One running room.
internal sealed class RecommendationsApp(IReadOnlyDictionary<string, string?> settings, TestTokens tokens, FakeCatalog catalog) : WebApplicationFactory<Program>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string NewViewer(string region = "eu") => UserId.New(region).Value;

    public HttpClient ClientOf(string? viewerId, params string[] roles)
    {
        var client = CreateClient();
        if (viewerId is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.For(viewerId, roles));
        }

        return client;
    }

    public async Task<RecommendationsApp> ReadyAsync()
    {
        using var client = CreateClient();
        await UntilAsync(async () => (await client.GetAsync("/health")).IsSuccessStatusCode);
        return this;
    }

    public async Task<IReadOnlyList<ShownRow>> HomeAsync(string? viewerId)
    {
        using var client = ClientOf(viewerId);
        return (await client.GetFromJsonAsync<HomeRows>("/api/recommendations/home"))!.Rows;
    }

    public async Task<ShownRow?> RowAsync(string? viewerId, string kind) => (await HomeAsync(viewerId)).FirstOrDefault(row => row.Kind == kind);

    public async Task<IReadOnlyList<string>> RelatedAsync(string videoId, int limit = 20)
    {
        using var client = CreateClient();
        return [.. (await client.GetFromJsonAsync<RelatedRow>($"/api/recommendations/videos/{videoId}/related?limit={limit}"))!.Items.Select(card => card.Id)];
    }

    // As Catalog does: it is there before anybody is told. Returns when it may be recommended.
    public async Task PublishAsync(params IReadOnlyList<ShelfVideo> videos)
    {
        foreach (var video in videos)
        {
            catalog.Videos[video.Id] = video;
            await TellAsync(new VideoPublished(video.Snapshot()));
        }

        var shelf = Services.GetRequiredService<VideoShelf>();
        await UntilAsync(() => Task.FromResult(videos.All(video => shelf.TryGet(video.Id, out var there) && there.Version >= video.Version && shelf.Content.Find(video.Id) is not null)));
    }

    public async Task WatchAsync(string? viewerId, ShelfVideo video, double share = 1, string region = "eu", TimeSpan ago = default, string? session = null) =>
        await TellAsync(new ViewingSummarised(
            session ?? Guid.NewGuid().ToString(), video.Id, viewerId, TimeProvider.System.GetUtcNow() - ago, TimeSpan.FromMinutes(share), TimeSpan.FromMinutes(1),
            TimeSpan.FromMinutes(share), share > 0.5, region));

    public Task TellAsync<T>(T @event) => Services.GetRequiredService<IMessagePublisher>().PublishAsync(@event, Guid.NewGuid(), CancellationToken.None);

    public Task ReadTrendsAsync() => Services.GetRequiredService<TrendReader>().ReadAsync(CancellationToken.None);

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(tokens.TrustedBy);
    }
}
