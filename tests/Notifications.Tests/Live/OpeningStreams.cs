using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Notifications.Inbox;
using StreamPlatform.Notifications.Live;

namespace StreamPlatform.Notifications.Tests.Live;

public sealed class OpeningStreams(NotificationsFixture fixture, AloneRoom room) : IClassFixture<AloneRoom>
{
    private readonly NotificationsApp _app = room.App;

    [Fact]
    public async Task A_new_video_comes_to_every_open_tab_with_the_number_of_unread_ones()
    {
        var follower = NotificationsApp.NewUser();
        using var client = _app.ClientOf(follower);
        using var tab = await EventReader.OpenAsync(client);
        using var otherTab = await EventReader.OpenAsync(client);
        Assert.Equal("""{"count":0}""", (await tab.NextAsync("unread")).Data);
        var video = await _app.PublishAsync(await _app.ChannelOfAsync(follower));

        foreach (var open in new[] { tab, otherTab })
        {
            var received = await open.NextAsync("notification");
            var notification = JsonSerializer.Deserialize<NotificationView>(received.Data, JsonSerializerOptions.Web)!;
            Assert.Equal((video.VideoId, received.Id), (notification.VideoId, notification.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal("""{"count":1}""", (await open.NextAsync("unread")).Data);
        }
    }

    [Fact]
    public async Task Reading_in_one_tab_tells_the_others()
    {
        var follower = NotificationsApp.NewUser();
        await _app.ToldAsync(await _app.PublishAsync(await _app.ChannelOfAsync(follower)));
        using var client = _app.ClientOf(follower);
        using var tab = await EventReader.OpenAsync(client);
        Assert.Equal("""{"count":1}""", (await tab.NextAsync("unread")).Data);

        using var answer = await client.PostAsJsonAsync("/api/notifications/read", new ReadThrough(1));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("""{"count":0}""", (await tab.NextAsync("unread")).Data);
    }

    [Fact]
    public async Task After_a_cut_comes_what_was_missed_and_nothing_again()
    {
        var follower = NotificationsApp.NewUser();
        var channelId = await _app.ChannelOfAsync(follower);
        using var client = _app.ClientOf(follower);
        string lastId;
        using (var stream = await EventReader.OpenAsync(client))
        {
            await _app.PublishAsync(channelId);
            lastId = (await stream.NextAsync("notification")).Id!;
        }

        string[] missed = [(await ToldAsync(channelId)).VideoId, (await ToldAsync(channelId)).VideoId];
        using var again = await EventReader.OpenAsync(client, lastId);
        string[] received = [await VideoOfNextAsync(again), await VideoOfNextAsync(again)];

        Assert.Equal(missed, received);
        Assert.Equal("""{"count":3}""", (await again.NextAsync())!.Data);
    }

    [Fact]
    public async Task A_stream_at_one_replica_hears_what_another_one_tells()
    {
        var database = await fixture.Servers.CreateDatabaseAsync();
        await using var one = await fixture.AloneAsync(database);
        await using var other = await fixture.AloneAsync(database);
        var follower = NotificationsApp.NewUser();
        using var client = one.ClientOf(follower);
        using var stream = await EventReader.OpenAsync(client);
        await one.StopWorkersAsync();

        var video = await other.PublishAsync(await other.ChannelOfAsync(follower));

        Assert.Equal(video.VideoId, await VideoOfNextAsync(stream));
    }

    [Fact]
    public async Task Nobody_listens_without_having_signed_in()
    {
        using var client = _app.ClientOf(null);
        using var answer = await client.GetAsync("/api/notifications/stream");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task It_ends_with_the_access_token()
    {
        using var client = _app.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", fixture.Tokens.For(NotificationsApp.NewUser(), TimeSpan.FromSeconds(2)));
        using var stream = await EventReader.OpenAsync(client);

        while (await stream.NextAsync() is not null)
        {
            // what comes before the end
        }
    }

    [Fact]
    public async Task One_user_opens_only_so_many()
    {
        using var client = _app.ClientOf(NotificationsApp.NewUser());
        List<EventReader> open = [];
        for (var number = 0; number < new NotificationsOptions().MostStreamsOfOne; number++)
        {
            open.Add(await EventReader.OpenAsync(client));
        }

        using var refused = await client.GetAsync("/api/notifications/stream");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);

        open.ForEach(stream => stream.Dispose());
        await NotificationsApp.UntilAsync(() => Task.FromResult(_app.Services.GetRequiredService<LiveStreams>().Count == 0));
        using var again = await EventReader.OpenAsync(client);
    }

    [Fact]
    [Trait("Duration", "long")]
    public async Task Five_thousand_open_streams_hear_of_a_new_video()
    {
        const int Streams = 5000;
        string[] followers = [.. Enumerable.Range(0, Streams).Select(_ => NotificationsApp.NewUser())];
        var settings = await fixture.SettingsAsync(await fixture.Servers.CreateDatabaseAsync(), "amqp://127.0.0.1:1");
        settings.Remove("Notifications:BatchSize");
        settings.Remove("Notifications:Slices");
        await using var app = fixture.NewApp(settings);
        app.UseKestrel(0);
        app.StartServer();
        var channelId = await app.ChannelOfAsync(followers);
        var open = new EventReader[Streams];
        await Parallel.ForAsync(0, Streams, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, _) => open[number] = await EventReader.OpenAsync(app.ClientOf(followers[number])));

        var clock = Stopwatch.StartNew();
        var video = await app.PublishAsync(channelId);
        await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (stream, _) => Assert.Equal(video.VideoId, await VideoOfNextAsync(stream)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{Streams} streams heard of it in {clock.Elapsed.TotalSeconds:0.00} s; {Environment.WorkingSet >> 20} MB with their clients");
        Array.ForEach(open, stream => stream.Dispose());
    }

    private async Task<Contracts.Videos.VideoSnapshot> ToldAsync(string channelId)
    {
        var video = await _app.PublishAsync(channelId);
        await _app.ToldAsync(video);
        return video;
    }

    private static async Task<string> VideoOfNextAsync(EventReader stream) =>
        JsonSerializer.Deserialize<NotificationView>((await stream.NextAsync("notification")).Data, JsonSerializerOptions.Web)!.VideoId;
}
