using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Notifications.Preferences;
using StreamPlatform.Notifications.Stories;
using StreamPlatform.Notifications.WebPush;
using StreamPlatform.Testing;

namespace StreamPlatform.Notifications.Tests.WebPush;

public sealed class SendingPushMessages(NotificationsFixture fixture, AloneRoom room) : IClassFixture<AloneRoom>
{
    private readonly NotificationsApp _app = room.App;

    [Fact]
    public async Task A_follower_gets_one_encrypted_message_on_each_of_their_browsers()
    {
        var follower = NotificationsApp.NewUser();
        FakeBrowser[] browsers = [await SubscribeAsync(follower), await SubscribeAsync(follower)];
        var video = await PublishToAsync(follower);

        foreach (var browser in browsers)
        {
            await NotificationsApp.UntilAsync(() => Task.FromResult(!browser.Taken.IsEmpty));
            var taken = Assert.Single(browser.Taken);
            var message = JsonDocument.Parse(taken.Message!).RootElement;
            Assert.Equal("The Orchard", message.GetProperty("title").GetString());
            Assert.Equal("New video: Pruning a plum tree", message.GetProperty("body").GetString());
            Assert.Equal($"/watch/{video}", message.GetProperty("path").GetString());
            Assert.Equal("aes128gcm", taken.Encoding);
            Assert.Equal("86400", taken.Ttl);
            Assert.StartsWith("vapid t=", taken.Authorization, StringComparison.Ordinal);
            Assert.Equal(PushClient.Topic($"new-video:{video}"), taken.Topic);
        }

        await NoneWaitsAsync();
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_subscription_that_is_gone_is_deleted(int status)
    {
        var follower = NotificationsApp.NewUser();
        await SubscribeAsync(follower, status);
        await PublishToAsync(follower);

        await NotificationsApp.UntilAsync(async () => await SubscriptionsOfAsync(follower) == 0);
        await NoneWaitsAsync();
    }

    [Fact]
    public async Task A_message_that_is_too_long_comes_without_its_content()
    {
        var follower = NotificationsApp.NewUser();
        var browser = await SubscribeAsync(follower, 413, 201);
        await PublishToAsync(follower);

        await NotificationsApp.UntilAsync(() => Task.FromResult(browser.Taken.Count == 2));
        Assert.Null(browser.Taken.Last().Message);
        await NoneWaitsAsync();
    }

    [Fact]
    public async Task A_push_service_that_asks_for_patience_is_asked_again_when_it_said()
    {
        var follower = NotificationsApp.NewUser();
        var browser = await SubscribeAsync(follower, 429, 201);
        await PublishToAsync(follower);
        await NotificationsApp.UntilAsync(async () => await _app.CountAsync(
            "select count(*)::int from push_delivery where due_at >= created_at + interval '10 minutes'") == 1);

        _app.Clock.PutForward(TimeSpan.FromMinutes(5));
        await _app.Services.GetRequiredService<PushSender>().SendDueAsync(CancellationToken.None);
        Assert.Single(browser.Taken);

        _app.Clock.PutForward(TimeSpan.FromMinutes(6));
        await NotificationsApp.UntilAsync(() => Task.FromResult(browser.Taken.Count == 2));
        await NoneWaitsAsync();
    }

    [Fact]
    public async Task What_is_refused_for_good_is_given_up()
    {
        var follower = NotificationsApp.NewUser();
        var browser = await SubscribeAsync(follower, 403);
        await PublishToAsync(follower);

        await NotificationsApp.UntilAsync(() => Task.FromResult(browser.Taken.Count == 1));
        await NoneWaitsAsync();
        Assert.Equal(1, await SubscriptionsOfAsync(follower));
    }

    [Fact]
    public async Task Who_wants_no_push_gets_none()
    {
        var (follower, other) = (NotificationsApp.NewUser(), NotificationsApp.NewUser());
        var silent = await SubscribeAsync(follower);
        var browser = await SubscribeAsync(other);
        await _app.SetAsync(follower, new Settings([new KindSetting(Kinds.NewVideo, true, false, false)], null));
        await PublishToAsync(follower, other);

        await NotificationsApp.UntilAsync(() => Task.FromResult(!browser.Taken.IsEmpty));
        await NoneWaitsAsync();
        Assert.Empty(silent.Taken);
    }

    [Fact]
    public async Task In_quiet_hours_it_waits_for_their_end()
    {
        var follower = NotificationsApp.NewUser();
        var browser = await SubscribeAsync(follower);
        var now = TimeOnly.FromTimeSpan(_app.Clock.GetUtcNow().TimeOfDay);
        await _app.SetAsync(follower, new Settings([], new QuietHours(now.AddHours(-1), now.AddHours(1), "UTC")));
        await PublishToAsync(follower);
        await _app.Services.GetRequiredService<PushSender>().SendDueAsync(CancellationToken.None);
        Assert.Empty(browser.Taken);

        _app.Clock.PutForward(TimeSpan.FromHours(1));
        await NotificationsApp.UntilAsync(() => Task.FromResult(!browser.Taken.IsEmpty));
    }

    [Fact]
    public async Task A_browser_belongs_to_whoever_signed_in_there_last_and_to_nobody_after_they_signed_out()
    {
        var (first, second) = (NotificationsApp.NewUser(), NotificationsApp.NewUser());
        var browser = await SubscribeAsync(first);
        using (var client = _app.ClientOf(second))
        {
            using var answer = await client.PutAsJsonAsync("/api/notifications/push", browser.Subscription);
            Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        }

        Assert.Equal((0, 1), (await SubscriptionsOfAsync(first), await SubscriptionsOfAsync(second)));

        await _app.HearAsync<SignInEnded, SignInEndedHandler>(new SignInEnded(second, TestTokens.SessionOf(second)));
        Assert.Equal(0, await SubscriptionsOfAsync(second));
    }

    [Fact]
    public async Task What_is_no_subscription_is_refused()
    {
        using var client = _app.ClientOf(NotificationsApp.NewUser());
        var good = fixture.Push.NewBrowser().Subscription;
        Subscription[] bad =
        [
            good with { Endpoint = "https://10.0.0.1:8080/x" }, good with { Endpoint = "http://metadata.internal/" }, good with { Keys = null },
            good with { Keys = new SubscriptionKeys("AAAA", "AAAA") },
        ];
        foreach (var subscription in bad)
        {
            using var answer = await client.PutAsJsonAsync("/api/notifications/push", subscription);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    private async Task<FakeBrowser> SubscribeAsync(string userId, params int[] answers)
    {
        var browser = fixture.Push.NewBrowser(answers);
        using var client = _app.ClientOf(userId);
        using var answer = await client.PutAsJsonAsync("/api/notifications/push", browser.Subscription);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return browser;
    }

    private async Task<string> PublishToAsync(params string[] followers)
    {
        var video = await _app.PublishAsync(await _app.ChannelOfAsync(followers));
        await _app.ToldAsync(video);
        return video.VideoId;
    }

    private Task<int> SubscriptionsOfAsync(string userId) => _app.CountAsync("select count(*)::int from push_subscription where user_id = @userId", new { userId });

    private Task<int> WaitingAsync() => _app.CountAsync("select count(*)::int from push_delivery");

    private Task NoneWaitsAsync() => NotificationsApp.UntilAsync(async () => await WaitingAsync() == 0);
}
