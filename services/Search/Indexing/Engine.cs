using Meilisearch;

namespace StreamPlatform.Search.Indexing;

// Writes to the engine are done when it has done them, not when it has taken them.
internal sealed class Engine(MeilisearchClient client)
{
    private const double LongestTask = 120_000;
    private const int AskEvery = 20;

    public MeilisearchClient Client => client;

    public async Task PutAsync<T>(string index, IReadOnlyCollection<T> documents, CancellationToken cancellationToken)
    {
        if (documents.Count > 0)
        {
            await DoneAsync(await client.Index(index).AddDocumentsAsync(documents, "id", cancellationToken), cancellationToken);
        }
    }

    public async Task RemoveAsync(string index, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count > 0)
        {
            await DoneAsync(await client.Index(index).DeleteDocumentsAsync(ids, cancellationToken), cancellationToken);
        }
    }

    // An index that exists already is as good as made.
    public async Task CreateAsync(string index, CancellationToken cancellationToken) =>
        await DoneAsync(await client.CreateIndexAsync(index, "id", cancellationToken), cancellationToken, "index_already_exists");

    public async Task DeleteAsync(string index, CancellationToken cancellationToken) =>
        await DoneAsync(await client.DeleteIndexAsync(index, cancellationToken), cancellationToken, "index_not_found");

    public async Task ConfigureAsync(string index, Settings settings, CancellationToken cancellationToken) =>
        await DoneAsync(await client.Index(index).UpdateSettingsAsync(settings, cancellationToken), cancellationToken);

    public async Task SwapAsync(IEnumerable<(string Live, string Next)> pairs, CancellationToken cancellationToken) =>
        await DoneAsync(await client.SwapIndexesAsync([.. pairs.Select(pair => new IndexSwap(pair.Live, pair.Next))], cancellationToken), cancellationToken);

    private async Task DoneAsync(TaskInfo accepted, CancellationToken cancellationToken, string? harmless = null)
    {
        var task = await client.WaitForTaskAsync(accepted.TaskUid, LongestTask, AskEvery, cancellationToken);
        if (task.Status != TaskInfoStatus.Succeeded && task.Error?.GetValueOrDefault("code") is var code && (code is null || code != harmless))
        {
            throw new EngineException($"task {task.Uid} ({task.Type}) ended {task.Status}: {code}");
        }
    }
}
