using System.Collections.Concurrent;
using Meilisearch;
using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Meilisearch;

public sealed class MeilisearchDurabilitySpecs : IDisposable
{
    private const int Clients = 4;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_accepted_document_is_found_after_kill_9()
    {
        var accepted = new ConcurrentBag<(string Id, int Task)>();
        await using (var server = await MeilisearchProcess.StartAsync(_folder.Path))
        {
            var enough = new TaskCompletionSource();
            var writers = Enumerable.Range(0, Clients).Select(client => AddUntilCutAsync(server, client, accepted, enough)).ToList();
            await enough.Task;
            await server.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var again = await MeilisearchProcess.StartAsync(_folder.Path);
        var reader = new MeilisearchClient(again.Url);
        await reader.WaitForTaskAsync(accepted.Max(write => write.Task), timeoutMs: 120_000);
        foreach (var (id, task) in accepted)
        {
            Assert.Equal(TaskInfoStatus.Succeeded, (await reader.GetTaskAsync(task)).Status);
            Assert.Equal(id, (await reader.Index("videos").GetDocumentAsync<Video>(id)).Title);
            Assert.Contains((await reader.Index("videos").SearchAsync<Video>($"\"{id}\"")).Hits, hit => hit.Id == id);
        }

        Assert.Equal(accepted.Count, accepted.Select(write => write.Task).Distinct().Count());
    }

    [Fact]
    public async Task A_swap_that_was_done_is_not_done_again_after_kill_9()
    {
        await using (var server = await MeilisearchProcess.StartAsync(_folder.Path))
        {
            var client = new MeilisearchClient(server.Url);
            await client.Index("a").AddDocumentsAsync([new Video("a", "a")], "id");
            await client.Index("b").AddDocumentsAsync([new Video("b", "b")], "id");
            var swap = await client.SwapIndexesAsync([new IndexSwap("a", "b")]);
            await client.WaitForTaskAsync(swap.TaskUid, timeoutMs: 60_000);
            await server.KillAsync();
        }

        await using var again = await MeilisearchProcess.StartAsync(_folder.Path);
        var reader = new MeilisearchClient(again.Url);
        Assert.Equal("b", Assert.Single((await reader.Index("a").SearchAsync<Video>("")).Hits).Id);
        Assert.Equal("a", Assert.Single((await reader.Index("b").SearchAsync<Video>("")).Hits).Id);
    }

    [Fact]
    public async Task A_server_stopped_by_its_host_ends_cleanly_and_finds_everything_again()
    {
        await using (var server = await MeilisearchProcess.StartAsync(_folder.Path))
        {
            var client = new MeilisearchClient(server.Url);
            var settings = await client.Index("videos").UpdateSettingsAsync(new Settings { FilterableAttributes = ["title"] });
            var added = await client.Index("videos").AddDocumentsAsync([new Video("kept", "Kept")], "id");
            await client.WaitForTaskAsync(Math.Max(settings.TaskUid, added.TaskUid), timeoutMs: 60_000);
            Assert.Equal(0, await server.StopAsync());
        }

        await using var again = await MeilisearchProcess.StartAsync(_folder.Path);
        var found = await new MeilisearchClient(again.Url).Index("videos").SearchAsync<Video>("kpet", new SearchQuery { Filter = "title = kept" });
        Assert.Empty(found.Hits);
        Assert.Single((await new MeilisearchClient(again.Url).Index("videos").SearchAsync<Video>("kep", new SearchQuery { Filter = "title = kept" })).Hits);
    }

    private static async Task AddUntilCutAsync(MeilisearchProcess server, int client, ConcurrentBag<(string, int)> accepted, TaskCompletionSource enough)
    {
        const int wanted = 200;
        var index = new MeilisearchClient(server.Url).Index("videos");
        try
        {
            for (var number = 0; ; number++)
            {
                var id = $"{client}-{number}";
                var task = await index.AddDocumentsAsync([new Video(id, id)], "id");
                accepted.Add((id, task.TaskUid));
                if (accepted.Count >= wanted)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (MeilisearchCommunicationError)
        {
            // The server was killed.
        }
    }

    private sealed record Video(string Id, string Title);
}
