using System.Net;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Edges;
using StreamPlatform.Streaming.Tests.Sessions;

namespace StreamPlatform.Streaming.Tests.Entitlements;

public sealed class WatchingPaidVideos(StreamingFixture streaming)
{
    private static readonly DateTimeOffset Later = TimeProvider.System.GetUtcNow().AddDays(30);
    private readonly AVideo _video = new() { Segments = 1, Rungs = ["360p"] };
    private readonly string _viewer = Playing.NewViewer();

    [Fact]
    public async Task Whoever_has_bought_it_watches_all_of_it_and_others_its_beginning()
    {
        await PublishAsync(_video.Offer(previewSeconds: 3));
        await streaming.PayAsync(new EntitlementGranted(_viewer, $"video:{_video.VideoId}", null, 1));

        var bought = await streaming.App.StartAsync(_video, _viewer);
        var others = (await streaming.App.StartAsync(_video, viewerId: null)).Session;

        Assert.Null(bought.Session.Preview);
        Assert.EndsWith($"/m/{_video.VideoId}/{_video.PlanId}/vod-1/main.m3u8", bought.Session.ManifestUrl, StringComparison.Ordinal);
        Assert.Equal(3, others.Preview?.Seconds);
        Assert.Null(others.DashManifestUrl);
        var prefix = $"/m/{_video.VideoId}/{_video.PlanId}/preview-3/";
        var token = TokenSigner.Sign(TokenKeys.Parse(StreamingApp.TokenKey).Signing, prefix, others.SessionId, others.StartedAt, others.ExpiresAt);
        Assert.Equal($"{StreamingApp.EdgeAddress}/{token}{prefix}vod-1/main.m3u8", others.ManifestUrl);
    }

    [Fact]
    public async Task Without_a_preview_payment_is_required_of_all_but_the_owner()
    {
        await PublishAsync(_video.Offer());

        Assert.Equal("402 payment-required", (await streaming.App.StartAsync(_video, viewerId: null)).Said);
        Assert.Equal("402 payment-required", (await streaming.App.StartAsync(_video, _viewer)).Said);
        Assert.Equal("201", (await streaming.App.StartAsync(_video, _video.OwnerId)).Said);
    }

    [Theory]
    [InlineData("premium", true, false, "201")]
    [InlineData("premium", false, true, "402 payment-required")]
    [InlineData("channel:caaaaaaaaaaaaaaa", false, true, "201")]
    [InlineData("channel:caaaaaaaaaaaaaaa", true, false, "402 payment-required")]
    [InlineData("channel:cbbbbbbbbbbbbbbb", true, true, "402 payment-required")]
    [InlineData("video:vaaaaaaaaaaaaaaa", true, true, "402 payment-required")]
    public async Task An_entitlement_opens_what_its_scope_names(string scope, bool premium, bool members, string said)
    {
        await PublishAsync(_video.Offer(premium: premium, members: members));
        await streaming.PayAsync(new EntitlementGranted(_viewer, scope, Later, 1));

        Assert.Equal(said, (await streaming.App.StartAsync(_video, _viewer)).Said);
    }

    [Fact]
    public async Task A_session_lasts_no_longer_than_what_was_paid_for()
    {
        var until = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().AddMinutes(20).ToUnixTimeSeconds());
        await PublishAsync(_video.Offer());
        await streaming.PayAsync(new EntitlementGranted(_viewer, $"video:{_video.VideoId}", until, 1));

        Assert.Equal(until, (await streaming.App.StartAsync(_video, _viewer)).Session.ExpiresAt);
    }

    [Fact]
    public async Task The_newest_word_on_an_entitlement_counts_whatever_came_last()
    {
        await PublishAsync(_video.Offer());
        var scope = $"video:{_video.VideoId}";

        await streaming.App.HearAsync(new EntitlementRevoked(_viewer, scope, 2), new EntitlementGranted(_viewer, scope, null, 1));
        Assert.Equal("402 payment-required", (await streaming.App.StartAsync(_video, _viewer)).Said);

        await streaming.App.HearAsync(new EntitlementGranted(_viewer, scope, null, 4), new EntitlementRevoked(_viewer, scope, 3));
        Assert.Equal("201", (await streaming.App.StartAsync(_video, _viewer)).Said);
    }

    [Fact]
    public async Task The_newest_offer_counts_and_none_outlives_its_video()
    {
        await PublishAsync(_video.Offer(version: 3, isPaid: false), _video.Offer(version: 2));
        Assert.Equal("201", (await streaming.App.StartAsync(_video, viewerId: null)).Said);

        await streaming.App.HearAsync(_video.Offer(version: 4));
        Assert.Equal("402 payment-required", (await streaming.App.StartAsync(_video, viewerId: null)).Said);

        await streaming.App.HearAsync(_video.Removed(), _video.Offer(version: 5));
        Assert.Equal("404 video-not-found", (await streaming.App.StartAsync(_video, _video.OwnerId)).Said);
    }

    [Fact]
    public async Task Another_replica_knows_of_a_payment_that_it_has_not_heard_of_itself()
    {
        await PublishAsync(_video.Offer());
        await using var replica = streaming.NewApp();
        Assert.Equal("402 payment-required", (await replica.StartAsync(_video, _viewer)).Said);

        await streaming.App.HearAsync(new EntitlementGranted(_viewer, $"video:{_video.VideoId}", null, 1));

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await replica.StartAsync(_video, _viewer)).Said != "201")
        {
            await Task.Delay(20, patience.Token);
        }
    }

    [Fact]
    public async Task A_running_session_ends_when_its_entitlement_is_revoked_and_a_preview_goes_on()
    {
        await PublishAsync(_video.Offer(previewSeconds: 2));
        await streaming.PayAsync(new EntitlementGranted(_viewer, $"video:{_video.VideoId}", null, 1));
        var whole = (await streaming.App.StartAsync(_video, _viewer)).Session;
        var preview = (await streaming.App.StartAsync(_video, viewerId: null)).Session;
        Assert.Equal(HttpStatusCode.NoContent, await streaming.App.CheckAsync(whole, _video));

        await streaming.App.HearAsync(new EntitlementRevoked(_viewer, $"video:{_video.VideoId}", 2));

        await RefusedAsync(whole.SessionId);
        Assert.Equal(HttpStatusCode.NoContent, await streaming.App.CheckAsync(preview, _video));
    }

    [Fact]
    public async Task A_running_session_ends_when_its_entitlement_has_lapsed()
    {
        var now = TimeProvider.System.GetUtcNow();
        await PublishAsync(_video.Offer());
        await streaming.PayAsync(new EntitlementGranted(_viewer, $"video:{_video.VideoId}", now.AddMinutes(20), 1));
        var session = (await streaming.App.StartAsync(_video, _viewer)).Session;

        await streaming.PayAsync(new EntitlementGranted(_viewer, $"video:{_video.VideoId}", now.AddSeconds(-1), 2));

        await RefusedAsync(session.SessionId);
        Assert.Equal("402 payment-required", (await streaming.App.StartAsync(_video, _viewer)).Said);
    }

    private async Task RefusedAsync(string sessionId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            using var answer = await streaming.App.ClientOf(null).GetAsync($"/origin/sessions/{sessionId}/{_video.VideoId}", patience.Token);
            if (answer.StatusCode == HttpStatusCode.Forbidden)
            {
                return;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private Task PublishAsync(params OfferChanged[] offers) => streaming.App.HearAsync([_video.Changed(), .. _video.Story(), .. offers]);
}
