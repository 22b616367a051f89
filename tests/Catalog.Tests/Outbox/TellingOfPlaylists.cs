using MongoDB.Bson;
using MongoDB.Driver;
using StreamPlatform.Catalog.Tests.Videos;
using StreamPlatform.Contracts.Playlists;

namespace StreamPlatform.Catalog.Tests.Outbox;

public class TellingOfPlaylists(CatalogServers servers)
{
    [Fact]
    public async Task Whatever_becomes_of_a_public_one_is_told_with_growing_versions_and_nothing_of_others()
    {
        var creator = await servers.App.NewCreatorAsync();
        var video = await ListingVideos.LiveVideoAsync(servers.App, creator);
        var id = await creator.CreatePlaylistAsync("private", video);
        await creator.DoAsync(creator.PatchAsync($"playlists/{id}", new { visibility = "public" }));
        await creator.DoAsync(creator.DeleteAsync($"playlists/{id}/videos/{video}"));
        await creator.DoAsync(creator.PatchAsync($"playlists/{id}", new { visibility = "private" }));
        await creator.DoAsync(creator.PatchAsync($"playlists/{id}", new { title = "Nobody's business" }));
        await creator.DoAsync(creator.DeleteAsync($"playlists/{id}"));
        await CatalogApp.UntilAsync(() => Removed(servers.App, id).Any());

        // made and filled unseen, then public, emptied, private, renamed unseen, deleted
        Assert.Equal([3L, 4L, 5L], Changed(servers.App, id).Select(changed => changed.Version));
        Assert.Equal(7L, Assert.Single(Removed(servers.App, id)).Version);
        await servers.App.IsEmptyAsync("playlists", "_id", id);
    }

    [Fact]
    public async Task It_is_told_of_when_one_of_its_videos_appears_disappears_or_is_deleted_and_not_when_it_is_renamed()
    {
        var creator = await servers.App.NewCreatorAsync();
        var viewer = servers.App.NewUser();
        var video = await ListingVideos.LiveVideoAsync(servers.App, creator);
        var (shared, own) = (await viewer.CreatePlaylistAsync("public", video), await viewer.CreatePlaylistAsync("private", video));
        await CatalogApp.UntilAsync(() => Changed(servers.App, shared).Count() == 2);
        var version = (await viewer.ReadAsync($"playlists/{shared}")).GetProperty("version").GetInt64();

        await creator.DoAsync(creator.PatchAsync($"studio/videos/{video}", new { title = "Another title" }));
        await creator.DoAsync(creator.PatchAsync($"studio/videos/{video}", new { visibility = "private" }));
        await CatalogApp.UntilAsync(() => Changed(servers.App, shared).Count() == 3);
        await creator.DoAsync(creator.PatchAsync($"studio/videos/{video}", new { visibility = "public" }));
        await CatalogApp.UntilAsync(() => Changed(servers.App, shared).Count() == 4);
        Assert.Equal(version, (await viewer.ReadAsync($"playlists/{shared}")).GetProperty("version").GetInt64());
        await creator.DoAsync(creator.DeleteAsync($"studio/videos/{video}"));
        await CatalogApp.UntilAsync(() => Changed(servers.App, shared).Count() == 5);

        Assert.Empty(Changed(servers.App, own));
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_after_a_restart_and_a_deleted_one_is_kept_until_then()
    {
        string database, changed, deleted;
        await using (var before = await servers.StartAppAsync())
        {
            before.Broker.IsAway = true;
            database = before.Database;
            var viewer = before.NewUser();
            (changed, deleted) = (await viewer.CreatePlaylistAsync("public"), await viewer.CreatePlaylistAsync("public"));
            await viewer.DoAsync(viewer.DeleteAsync($"playlists/{deleted}"));
            Assert.NotNull(await before.Store.GetCollection<BsonDocument>("playlists").Find(new BsonDocument("_id", deleted)).FirstOrDefaultAsync());
        }

        await using var after = await servers.StartAppAsync(database);
        await CatalogApp.UntilAsync(() => Changed(after, changed).Any() && Removed(after, deleted).Any());
        await after.IsEmptyAsync("playlists", "_id", deleted);
    }

    private static IEnumerable<PlaylistChanged> Changed(CatalogApp app, string id) => app.Broker.Once<PlaylistChanged>().Where(changed => changed.PlaylistId == id);

    private static IEnumerable<PlaylistRemoved> Removed(CatalogApp app, string id) => app.Broker.Once<PlaylistRemoved>().Where(removed => removed.PlaylistId == id);
}
