using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Streaming.Tests.Sessions;

namespace StreamPlatform.Streaming.Tests.Entitlements;

public sealed class WhenSomebodyIsAway(StreamingFixture streaming)
{
    private static readonly (string, string?) NoPayments = ("services:payments:http:0", "http://127.0.0.1:1");
    private static readonly (string, string?) NoRedis = ("ConnectionStrings:redis", "127.0.0.1:1");
    private readonly AVideo _video = new() { Segments = 1, Rungs = ["360p"] };
    private readonly string _viewer = Playing.NewViewer();

    private string Scope => $"video:{_video.VideoId}";

    [Fact]
    public async Task What_redis_does_not_hold_is_asked_of_payments_once_however_many_want_it()
    {
        await PublishAsync();
        streaming.Payments.Entitlements[_viewer] = [new FedOne(Scope, null, 7)];

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => streaming.App.StartAsync(_video, _viewer, "?prepared=true")));

        Assert.All(answers, answer => Assert.Equal("201", answer.Said));
        Assert.Equal(1, streaming.Payments.Asked[_viewer]);
    }

    [Fact]
    public async Task What_payments_has_said_stays_true_while_it_is_away()
    {
        await PublishAsync();
        var refused = Playing.NewViewer();
        streaming.Payments.Entitlements[_viewer] = [new FedOne(Scope, null, 7)];
        await streaming.App.StartAsync(_video, _viewer);
        await streaming.App.StartAsync(_video, refused);
        await using var alone = streaming.NewApp(NoPayments);

        Assert.Equal("201", (await alone.StartAsync(_video, _viewer)).Said);
        Assert.Equal("402 payment-required", (await alone.StartAsync(_video, refused)).Said);
    }

    [Fact]
    public async Task Nobody_is_sent_to_pay_when_nothing_is_known_and_what_an_event_has_said_counts()
    {
        await PublishAsync();
        var paid = Playing.NewViewer();
        await using var alone = streaming.NewApp(NoPayments);
        await alone.HearAsync(new EntitlementGranted(paid, Scope, null, 1));

        var unknown = await alone.StartAsync(_video, _viewer);

        Assert.Equal("503 entitlements-unavailable", unknown.Said);
        Assert.True(unknown.SaysWhenToAskAgain);
        Assert.Equal("402 payment-required", (await alone.StartAsync(_video, viewerId: null)).Said);
        Assert.Equal("201", (await alone.StartAsync(_video, paid)).Said);
    }

    [Fact]
    public async Task Without_redis_payments_is_asked_itself_and_without_both_free_videos_play()
    {
        var free = new AVideo { Segments = 1, Rungs = ["360p"] };
        await PublishAsync();
        await streaming.App.HearAsync([free.Changed(), .. free.Story()]);
        streaming.Payments.Entitlements[_viewer] = [new FedOne(Scope, null, 7)];
        await using var forgetful = streaming.NewApp(NoRedis);
        await using var alone = streaming.NewApp(NoRedis, NoPayments);

        Assert.Equal("201", (await forgetful.StartAsync(_video, _viewer)).Said);
        Assert.Equal("503 entitlements-unavailable", (await alone.StartAsync(_video, _viewer)).Said);
        Assert.Equal("201", (await alone.StartAsync(free, _viewer)).Said);
    }

    [Fact]
    public async Task Before_somebody_is_refused_payments_is_asked_again_if_it_was_a_while_ago()
    {
        await PublishAsync();
        Assert.Equal("402 payment-required", (await streaming.App.StartAsync(_video, _viewer)).Said);
        streaming.Payments.Entitlements[_viewer] = [new FedOne(Scope, null, 7)];
        await AskedAsync(TimeSpan.FromMinutes(1));
        await using var other = streaming.NewApp();

        Assert.Equal("201", (await other.StartAsync(_video, _viewer)).Said);
    }

    [Fact]
    public async Task What_payments_does_not_name_any_more_is_over_and_what_came_meanwhile_is_not()
    {
        await PublishAsync();
        await streaming.App.HearAsync(new EntitlementGranted(_viewer, Scope, null, 1));
        await using var other = streaming.NewApp();

        Assert.Equal("402 payment-required", (await other.StartAsync(_video, _viewer)).Said);

        await streaming.App.HearAsync(new EntitlementGranted(_viewer, Scope, null, 2));
        await using var third = streaming.NewApp();
        Assert.Equal("201", (await third.StartAsync(_video, _viewer)).Said);
    }

    [Fact]
    public async Task Whoever_watches_goes_on_when_nothing_is_known_any_more()
    {
        await PublishAsync();
        await streaming.App.HearAsync(new EntitlementGranted(_viewer, Scope, null, 1));
        await using var alone = streaming.NewApp(NoPayments);
        var session = (await alone.StartAsync(_video, _viewer)).Session;
        await Redis.KeyDeleteAsync($"entitlements:{_viewer}");
        await using var empty = streaming.NewApp(NoPayments);

        Assert.Equal(HttpStatusCode.NoContent, await empty.CheckAsync(session, _video));
    }

    private IDatabase Redis => streaming.App.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();

    private Task AskedAsync(TimeSpan ago) =>
        Redis.HashSetAsync($"entitlements:{_viewer}", "*", (TimeProvider.System.GetUtcNow() - ago).ToUnixTimeMilliseconds());

    private Task PublishAsync() => streaming.App.HearAsync([_video.Changed(), .. _video.Story(), _video.Offer()]);
}
