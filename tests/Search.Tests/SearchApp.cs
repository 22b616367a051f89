using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Playlists;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Search.Feed;
using StreamPlatform.Search.Querying;
using StreamPlatform.Search.Suggesting;
using StreamPlatform.Testing;

namespace StreamPlatform.Search.Tests;

// One running Search service.
internal sealed class SearchApp(IReadOnlyDictionary<string, string?> settings, TestTokens tokens, FakeCatalog catalog) : WebApplicationFactory<Program>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private HttpClient? _client;

    public HttpClient Client => _client ??= CreateClient();

    public HttpClient ClientOf(params string[] roles)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.For("eu-000-searcher00000000", roles));
        return client;
    }

    // Healthy, with indexes that can be asked.
    public async Task ReadyAsync()
    {
        await UntilAsync(async () => (await Client.GetAsync("/health")).IsSuccessStatusCode && (await Client.GetAsync("/api/search?q=")).IsSuccessStatusCode);
    }

    public async Task<SearchAnswer> SearchAsync(string query)
    {
        var response = await Client.GetAsync($"/api/search?{query}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<SearchAnswer>())!;
    }

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed) =>
        (await Client.GetFromJsonAsync<Suggestions>($"/api/search/suggest?q={Uri.EscapeDataString(typed)}"))!.Items;

    // As the relay of Catalog does: the change is there before anybody is told.
    public async Task TellAsync(FeedVideo video)
    {
        catalog.Videos[video.Id] = video;
        await PublishAsync(new VideoChanged(SnapshotOf(video)));
    }

    public async Task TellAsync(FeedPlaylist playlist)
    {
        catalog.Playlists[playlist.Id] = playlist;
        await PublishAsync(new PlaylistChanged(playlist.Id, playlist.Version));
    }

    public Task PublishAsync<T>(T @event) => Services.GetRequiredService<IMessagePublisher>().PublishAsync(@event, Guid.NewGuid(), CancellationToken.None);

    public static VideoSnapshot SnapshotOf(FeedVideo video) => new(
        video.Id, "eu-000-owner0000000000000", video.Channel.Id, video.Title, video.Description, video.Category, video.Tags, VideoVisibility.Public, true, "s1",
        null, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, video.Version);

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(50, patience.Token);
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
