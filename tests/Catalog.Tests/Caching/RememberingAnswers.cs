using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using StreamPlatform.Catalog.Caching;
using StreamPlatform.Catalog.Tests.Videos;

namespace StreamPlatform.Catalog.Tests.Caching;

public sealed class RememberingAnswers(CatalogServers servers)
{
    // nothing is forgotten by the clock, so that what is seen is what was remembered
    private static readonly (string Name, string Value)[] Unhurried =
        [("Catalog:RelayInterval", "01:00:00"), ("Catalog:NearLife", "01:00:00"), ("Catalog:FarLife", "01:00:00")];

    [Fact]
    public async Task The_same_list_and_the_same_video_are_read_from_the_database_once()
    {
        await using var app = await servers.StartAppAsync(Unhurried);
        var id = await ListingVideos.LiveVideoAsync(app, await app.NewCreatorAsync());
        var title = await TitleAsync(app, id);
        await app.Anyone().ReadAsync("videos");

        await ChangeBehindItsBackAsync(app, id);

        Assert.Equal(title, (await app.NewUser().ReadAsync($"videos/{id}")).Text("title"));
        Assert.Equal(title, (await app.NewUser().ReadAsync("videos")).GetProperty("items")[0].Text("title"));
    }

    [Fact]
    public async Task Another_replica_finds_in_redis_what_this_one_has_read()
    {
        await using var app = await servers.StartAppAsync(Unhurried);
        var id = await ListingVideos.LiveVideoAsync(app, await app.NewCreatorAsync());
        await using var replica = CatalogServers.StartReplica(app, redis: null, Unhurried);
        var title = await TitleAsync(app, id);
        await CatalogApp.UntilAsync(() => Generation(app) == Generation(replica));

        await ChangeBehindItsBackAsync(app, id);

        Assert.Equal(title, await TitleAsync(replica, id));
    }

    [Fact]
    public async Task What_was_changed_is_seen_by_the_next_request_and_soon_by_other_replicas()
    {
        await using var app = await servers.StartAppAsync();
        await using var replica = CatalogServers.StartReplica(app);
        var creator = await app.NewCreatorAsync();
        var id = await ListingVideos.LiveVideoAsync(app, creator);
        await UntilTitleAsync(replica, id, await TitleAsync(app, id));

        using var edited = await creator.PatchAsync($"studio/videos/{id}", new { title = "Another title" });

        Assert.Equal("Another title", await TitleAsync(app, id));
        Assert.Equal("Another title", (await app.Anyone().ReadAsync("videos")).GetProperty("items")[0].Text("title"));
        await UntilTitleAsync(replica, id, "Another title");
    }

    [Fact]
    public async Task A_renamed_channel_has_its_new_name_everywhere()
    {
        await using var app = await servers.StartAppAsync();
        var creator = await app.NewCreatorAsync();
        var id = await ListingVideos.LiveVideoAsync(app, creator);
        var handle = (await creator.ReadAsync("studio/channel")).Text("handle");
        await app.Anyone().ReadAsync("videos");
        await app.Anyone().ReadAsync($"videos/{id}");

        using var renamed = await creator.PutAsync("studio/channel", new { handle, name = "Renamed", description = "" });

        Assert.Equal("Renamed", (await app.Anyone().ReadAsync($"videos/{id}")).GetProperty("channel").Text("name"));
        Assert.Equal("Renamed", (await app.Anyone().ReadAsync("videos")).GetProperty("items")[0].GetProperty("channel").Text("name"));
    }

    [Fact]
    public async Task An_owner_sees_what_others_do_not_and_others_are_told_nothing_of_it()
    {
        await using var app = await servers.StartAppAsync();
        var creator = await app.NewCreatorAsync();
        var id = await ListingVideos.LiveVideoAsync(app, creator);
        await app.Anyone().ReadAsync($"videos/{id}");

        using var hidden = await creator.PatchAsync($"studio/videos/{id}", new { visibility = "private" });

        using var others = await app.Anyone().GetAsync($"videos/{id}");
        Assert.Equal(404, (int)others.StatusCode);
        Assert.True((await creator.ReadAsync($"videos/{id}")).GetProperty("isOwner").GetBoolean());
        using var again = await app.Anyone().GetAsync($"videos/{id}");
        Assert.Equal(404, (int)again.StatusCode);
    }

    [Fact]
    public async Task Without_redis_everything_is_answered()
    {
        await using var with = await servers.StartAppAsync();
        var id = await ListingVideos.LiveVideoAsync(with, await with.NewCreatorAsync());
        await using var without = CatalogServers.StartReplica(with, "127.0.0.1:1");

        Assert.Equal([id], (await without.Anyone().ReadAsync("videos")).Ids());
        Assert.Equal(id, (await without.Anyone().ReadAsync($"videos/{id}")).Text("id"));
    }

    [Fact]
    public async Task Of_many_that_want_the_same_one_loads_it()
    {
        await using var app = await servers.StartAppAsync();
        var cache = app.Services.GetRequiredService<HotCache>();
        var loads = 0;
        var release = new TaskCompletionSource();
        async Task<byte[]?> LoadAsync()
        {
            Interlocked.Increment(ref loads);
            await release.Task;
            return [1];
        }

        var many = Enumerable.Range(0, 50).Select(_ => cache.GetAsync("wanted", LoadAsync)).ToArray();
        await CatalogApp.UntilAsync(() => loads > 0);
        release.SetResult();

        Assert.All(await Task.WhenAll(many), answer => Assert.Equal([1], answer));
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task What_was_being_loaded_while_it_changed_is_not_remembered()
    {
        await using var app = await servers.StartAppAsync();
        var cache = app.Services.GetRequiredService<HotCache>();
        var release = new TaskCompletionSource();
        var old = cache.GetAsync("changing", async () =>
        {
            await release.Task;
            return [1];
        });

        await cache.ForgetAsync("changing");
        var fresh = await cache.GetAsync("changing", () => Task.FromResult<byte[]?>([2]));
        release.SetResult();
        await old;

        Assert.Equal([2], fresh);
        Assert.Equal([2], await cache.GetAsync("changing", () => Task.FromResult<byte[]?>([3])));
    }

    private static string Generation(CatalogApp app) => app.Services.GetRequiredService<Generations>().ListKey("");

    private static Task ChangeBehindItsBackAsync(CatalogApp app, string id) => app.Store.GetCollection<BsonDocument>("videos").UpdateOneAsync(
        new BsonDocument("_id", id), new BsonDocument("$set", new BsonDocument("title", "Changed by nobody")));

    private static async Task<string> TitleAsync(CatalogApp app, string id) => (await app.Anyone().ReadAsync($"videos/{id}")).Text("title");

    private static async Task UntilTitleAsync(CatalogApp app, string id, string title)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await TitleAsync(app, id) != title)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
