using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Dapper;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Mail;
using StreamPlatform.Messaging;
using StreamPlatform.Notifications.FanOut;
using StreamPlatform.Notifications.Following;
using StreamPlatform.Notifications.Inbox;
using StreamPlatform.Notifications.Preferences;
using StreamPlatform.Notifications.Stories;
using StreamPlatform.Testing;

namespace StreamPlatform.Notifications.Tests;

// One running room.
internal sealed class NotificationsApp(IReadOnlyDictionary<string, string?> settings, TestTokens tokens, FakeCatalog catalog) : WebApplicationFactory<Program>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public ShiftedClock Clock { get; } = new();

    public Posts Posts { get; } = new();

    public NpgsqlDataSource Database => Services.GetRequiredService<NpgsqlDataSource>();

    public static string NewUser() => UserId.New("eu").Value;

    public HttpClient ClientOf(string? userId)
    {
        var client = CreateClient();
        if (userId is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.For(userId));
        }

        return client;
    }

    public async Task<NotificationsApp> ReadyAsync()
    {
        using var client = CreateClient();
        await UntilAsync(async () => (await client.GetAsync("/health")).IsSuccessStatusCode);
        return this;
    }

    public Task TellAsync<T>(T @event) => Services.GetRequiredService<IMessagePublisher>().PublishAsync(@event, Guid.NewGuid(), CancellationToken.None);

    // As if it came from the broker: a room without one hears so.
    public async Task HearAsync<T, THandler>(T @event)
        where THandler : IMessageHandler<T>
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<THandler>().HandleAsync(@event, new MessageContext(Guid.NewGuid(), "test", 1), CancellationToken.None);
    }

    // Followers of a new channel.
    public async Task<string> ChannelOfAsync(params IReadOnlyList<string> followers)
    {
        var channelId = Ids.NewChannel();
        foreach (var follower in followers)
        {
            await HearAsync<ChannelFollowed, ChannelFollowedHandler>(new ChannelFollowed(channelId, follower, TimeProvider.System.GetUtcNow(), 1));
        }

        return channelId;
    }

    public VideoSnapshot NewVideo(string channelId, string title = "Pruning a plum tree", string? owner = null, VideoVisibility visibility = VideoVisibility.Public)
    {
        var id = Ids.NewVideo();
        catalog.Videos[id] = new FeedVideo(id, title, $"/images/{id}/p/poster.jpg", new FeedChannel(channelId, "orchard", "The Orchard"));
        return new VideoSnapshot(
            id, owner ?? NewUser(), channelId, title, "", null, [], visibility, true, "s", TimeSpan.FromMinutes(1), null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 3);
    }

    public async Task<VideoSnapshot> PublishAsync(string channelId, string title = "Pruning a plum tree")
    {
        var video = NewVideo(channelId, title);
        await HearAsync<VideoPublished, VideoPublishedHandler>(new VideoPublished(video));
        return video;
    }

    // Everybody is told.
    public Task ToldAsync(VideoSnapshot video) => UntilAsync(async () => await CountAsync(
        "select count(*)::int from story where video_id = @VideoId and not exists (select from fan_out where story_id = story.id)", new { video.VideoId }) > 0);

    public async Task<InboxPage> InboxAsync(string userId, string query = "")
    {
        using var client = ClientOf(userId);
        return (await client.GetFromJsonAsync<InboxPage>($"/api/notifications{query}"))!;
    }

    public async Task SetAsync(string userId, Settings changed)
    {
        using var client = ClientOf(userId);
        using var answer = await client.PutAsJsonAsync("/api/notifications/settings", changed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    // Nothing is told any more until another room does it.
    public Task StopWorkersAsync() => Services.GetRequiredService<FanOutWorker>().StopAsync(CancellationToken.None);

    public async Task<int> CountAsync(string sql, object? parameters = null)
    {
        await using var connection = await Database.OpenConnectionAsync();
        return await connection.QuerySingleAsync<int>(sql, parameters);
    }

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

        builder.ConfigureTestServices(services =>
        {
            tokens.TrustedBy(services);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.Replace(ServiceDescriptor.Singleton<IMailSender>(Posts));
        });
    }
}
