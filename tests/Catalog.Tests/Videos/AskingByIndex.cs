using MongoDB.Bson;
using MongoDB.Driver;

namespace StreamPlatform.Catalog.Tests.Videos;

public class AskingByIndex(CatalogServers servers)
{
    [Fact]
    public async Task No_request_reads_a_whole_collection()
    {
        await using var app = await servers.StartAppAsync();
        var creator = await app.NewCreatorAsync();
        var videoId = await ListingVideos.LiveVideoAsync(app, creator, "music");
        await ListingVideos.LiveVideoAsync(app, creator, "music");
        var channel = (await creator.ReadAsync("studio/channel")).Text("handle");
        var cursor = (await app.Anyone().ReadAsync("videos?limit=1")).Text("nextCursor");
        var viewer = app.NewUser();
        var playlist = await viewer.CreatePlaylistAsync("public", videoId);
        await viewer.DoAsync(viewer.PutAsync($"videos/{videoId}/reaction", new { reaction = "like" }));
        await viewer.DoAsync(viewer.PutAsync($"channels/{channel}/follow"));
        await viewer.DoAsync(viewer.PutAsync($"playlists/watch-later/videos/{videoId}"));
        foreach (var path in new[]
        {
            $"videos/{videoId}/reactions", "library/liked", "library/channels", "library/feed", $"library/playlists?video={videoId}", $"playlists/{playlist}",
            $"playlists/{playlist}/videos", $"channels/{channel}/playlists", $"channels/{channel}/follow",
        })
        {
            await viewer.ReadAsync(path);
        }

        await viewer.DoAsync(viewer.DeleteAsync($"videos/{videoId}/reaction"));
        await viewer.DoAsync(viewer.DeleteAsync($"channels/{channel}/follow"));
        foreach (var path in new[]
        {
            "videos", $"videos?cursor={cursor}", $"videos?category=music&cursor={cursor}", $"videos?channel={channel}", $"videos?channel={channel}&category=music",
            "videos?tag=sea", $"videos?tag=sea&cursor={cursor}",
            $"videos/{videoId}", "categories", $"channels/{channel}", "studio/channel", "studio/videos", $"studio/videos/{videoId}",
        })
        {
            await creator.ReadAsync(path);
        }

        using var rooms = app.CreateClient();
        foreach (var query in new[] { $"playlists?ids={playlist}", "playlists?limit=1", "playlists?limit=1&after=999999999999999-l", $"videos?ids={videoId}" })
        {
            await rooms.GetStringAsync($"/internal/feed/{query}");
        }

        using var edited = await creator.PatchAsync($"studio/videos/{videoId}", new { title = "Edited" });
        using var removed = await creator.DeleteAsync($"studio/videos/{videoId}");
        await CatalogApp.UntilAsync(() => app.Commands.Commands.Any(command => command.GetValue("delete", "") == "videos"));

        string[] collections = ["videos", "channels", "categories", "reactions", "follows", "playlists"];
        var asked = app.Commands.Commands.Where(command => collections.Contains(Collection(command))).Select(Explainable)
            .OfType<BsonDocument>().DistinctBy(command => command.ToJson()).ToList();
        Assert.InRange(asked.Count, 40, 1000);
        foreach (var command in asked)
        {
            var plan = await app.Store.RunCommandAsync<BsonDocument>(new BsonDocument { ["explain"] = command, ["verbosity"] = "queryPlanner" });
            var stages = plan.ToJson();
            Assert.False(stages.Contains("COLLSCAN", StringComparison.Ordinal), $"{command.ToJson()} is answered by {stages}");
            Assert.Matches("IXSCAN|IDHACK|EXPRESS", stages);
        }
    }

    // what signs in is logged without its content
    private static string? Collection(BsonDocument command) =>
        command.ElementCount > 0 && command.GetElement(0).Value.IsString ? command.GetElement(0).Value.AsString : null;

    // the part of a command that decides how documents are found
    private static BsonDocument? Explainable(BsonDocument command) => command.GetElement(0).Name switch
    {
        "find" => Only(command, "find", "filter", "sort", "limit"),
        "aggregate" => Only(command, "aggregate", "pipeline", "cursor"),
        "update" => Find(command, "updates"),
        "delete" => Find(command, "deletes"),
        "findAndModify" => new BsonDocument { ["find"] = command["findAndModify"], ["filter"] = command["query"] },
        _ => null,
    };

    private static BsonDocument Find(BsonDocument command, string writes) =>
        new() { ["find"] = command.GetElement(0).Value, ["filter"] = command[writes][0]["q"] };

    private static BsonDocument Only(BsonDocument command, params string[] names) =>
        new(command.Elements.Where(element => names.Contains(element.Name)));
}
