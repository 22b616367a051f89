using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StreamPlatform.CdnSync.Comparing;
using StreamPlatform.CdnSync.Edges;
using StreamPlatform.Edge.Tests;

namespace StreamPlatform.CdnSync.Tests;

// One after the other: some of them take an edge away.
[Collection("edges that come and go")]
public sealed class KeepingEdgesInStep(World world)
{
    [Fact]
    public async Task What_is_published_is_on_every_edge_before_anybody_asks()
    {
        var video = new AVideo().At(world.Origin);

        await world.SayAsync(video.Published);

        await World.UntilAsync(() => video.IsWholeOn(world.Near) && video.IsWholeOn(world.Far));
        Assert.All(video.Files, file => Assert.Equal(2, world.Origin.CountOf(file)));
    }

    [Fact]
    public async Task What_becomes_ready_is_pushed_when_it_is_out_and_not_before()
    {
        var (draft, released) = (new AVideo { Released = false }.At(world.Origin), new AVideo().At(world.Origin));

        await world.SayAsync(draft.Ready);
        await world.SayAsync(released.Ready);

        await World.UntilAsync(() => released.IsWholeOn(world.Near) && released.IsWholeOn(world.Far));
        await World.UntilAsync(() => world.Origin.CountOf($"/pushes/{draft.Id}") == 1);
        Assert.Empty(draft.On(world.Near));
    }

    [Fact]
    public async Task A_removed_video_leaves_no_byte_on_any_edge_even_if_one_is_away_at_first()
    {
        var video = await OnBothEdgesAsync();
        await world.Far.StopAsync();

        await world.SayAsync(video.Removed);
        await World.UntilAsync(() => !video.On(world.Near).Any());
        Assert.True(video.IsWholeOn(world.Far));
        await world.Far.RestartAsync();

        await World.UntilAsync(() => !video.On(world.Far).Any());
        Assert.Equal(410, await StatusAsync(world.Far, video));
    }

    [Fact]
    public async Task A_discarded_plan_goes_and_another_plan_of_the_video_stays()
    {
        var old = await OnBothEdgesAsync();
        var fresh = $"/m/{old.Id}/{Contracts.Ids.Plan("other", 1)}/360p/0.m4s";
        AVideo.StoreAt(world.Origin, fresh, [1]);
        await FetchAsync(world.Near, new Token(old.Id, fresh.Split('/')[3]), fresh);

        await world.SayAsync(old.Discarded);

        await World.UntilAsync(() => old.On(world.Near).SequenceEqual([fresh]) && !old.On(world.Far).Any());
        Assert.Equal(410, await StatusAsync(world.Near, old));
    }

    [Fact]
    public async Task A_withdrawn_video_leaves_no_byte_and_comes_back_with_its_owners_wish()
    {
        var video = await OnBothEdgesAsync();

        await world.SayAsync(video.Withdrawn);

        await World.UntilAsync(() => !video.On(world.Near).Any() && !video.On(world.Far).Any());
        Assert.Equal(200, await StatusAsync(world.Near, video));
    }

    [Fact]
    public async Task An_edge_that_differs_from_the_origin_is_put_right()
    {
        var (stray, lacking, different) = (await OnBothEdgesAsync(), new AVideo().At(world.Origin), await OnBothEdgesAsync());
        AVideo.StoreAt(world.Origin, different.Prefix + "360p/0.m4s", [7, 7], "\"other\"");
        world.Origin.Answer($"/pushes/{different.Id}", context => context.Response.WriteAsJsonAsync(new
        {
            videoId = different.Id,
            planId = different.PlanId,
            released = true,
            files = new[] { new { path = different.Prefix + "360p/0.m4s", eTag = "\"other\"" } },
        }));
        world.Origin.Answer("/pushes", context => context.Response.WriteAsJsonAsync(new[] { lacking.Id, different.Id }));
        world.Origin.Answer("/plans/known", async context =>
        {
            var asked = await context.Request.ReadFromJsonAsync<string[]>();
            await context.Response.WriteAsJsonAsync(asked!.Where(plan => plan != $"{stray.Id}/{stray.PlanId}"));
        });

        await using var scope = world.App.Services.CreateAsyncScope();
        foreach (var edge in await scope.ServiceProvider.GetRequiredService<EdgeClients>().AllAsync(CancellationToken.None))
        {
            await scope.ServiceProvider.GetRequiredService<EdgeComparison>().RepairAsync(edge, CancellationToken.None);
        }

        foreach (var edge in (EdgeProcess[])[world.Near, world.Far])
        {
            Assert.Empty(stray.On(edge));
            Assert.True(lacking.IsWholeOn(edge));
            Assert.Equal([7, 7], await FetchAsync(edge, TokenOf(different), different.Prefix + "360p/0.m4s"));
        }
    }

    private async Task<AVideo> OnBothEdgesAsync()
    {
        var video = new AVideo().At(world.Origin);
        foreach (var file in video.Files)
        {
            await FetchAsync(world.Near, TokenOf(video), file);
            await FetchAsync(world.Far, TokenOf(video), file);
        }

        return video;
    }

    private static Token TokenOf(AVideo video) => new(video.Id, video.PlanId);

    private static async Task<byte[]> FetchAsync(EdgeProcess edge, Token token, string path)
    {
        using var client = new HttpClient { BaseAddress = edge.Address };
        return await client.GetByteArrayAsync($"/{token}{path}");
    }

    private static async Task<int> StatusAsync(EdgeProcess edge, AVideo video)
    {
        using var client = new HttpClient { BaseAddress = edge.Address };
        using var answer = await client.GetAsync($"/{TokenOf(video)}{video.Prefix}360p/0.m4s");
        return (int)answer.StatusCode;
    }
}
