using System.Net.Http.Json;
using Meilisearch.QueryParameters;

namespace Meilisearch;

/// <summary>A Meilisearch server.</summary>
public class MeilisearchClient
{
    private readonly HttpClient _http;

    /// <summary>A client with connections of its own.</summary>
    public MeilisearchClient(string url, string apiKey = default)
        : this(new HttpClient(new MeilisearchMessageHandler(new HttpClientHandler())) { BaseAddress = new Uri(url) }, apiKey)
    {
    }

    /// <summary>A client over connections of the caller's; errors are told only if these go through a <see cref="MeilisearchMessageHandler"/>.</summary>
    public MeilisearchClient(HttpClient client, string apiKey = default)
    {
        var address = client.BaseAddress.OriginalString;
        client.BaseAddress = new Uri(address.EndsWith('/') ? address : address + "/");
        if (!string.IsNullOrEmpty(apiKey))
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", apiKey);
        }

        client.DefaultRequestHeaders.Add("User-Agent", "Meilisearch .NET (v0.20.0)");
        _http = client;
        ApiKey = apiKey;
    }

    public string ApiKey { get; }

    /// <summary>An index by its name, whether it exists or not.</summary>
    public Index Index(string uid) => new Index(uid).Over(_http);

    public async Task<Index> GetIndexAsync(string uid, CancellationToken cancellationToken = default) =>
        await Index(uid).FetchInfoAsync(cancellationToken).ConfigureAwait(false);

    public async Task<ResourceResults<IEnumerable<Index>>> GetAllIndexesAsync(IndexesQuery query = default, CancellationToken cancellationToken = default)
    {
        var page = await _http.GetFromJsonAsync<ResourceResults<IEnumerable<Index>>>(QueryText.Append("indexes", query), cancellationToken).ConfigureAwait(false);
        return new ResourceResults<IEnumerable<Index>>([.. page.Results.Select(index => index.Over(_http))], page.Limit, page.Offset, page.Total);
    }

    public Task<TaskInfo> CreateIndexAsync(string uid, string primaryKey = default, CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Post, "indexes", new { uid, primaryKey }, cancellationToken);

    public Task<TaskInfo> UpdateIndexAsync(string uid, string primarykeytoChange, CancellationToken cancellationToken = default) =>
        Index(uid).UpdateAsync(primarykeytoChange, cancellationToken);

    public Task<TaskInfo> DeleteIndexAsync(string uid, CancellationToken cancellationToken = default) => Index(uid).DeleteAsync(cancellationToken);

    public Task<TaskInfo> SwapIndexesAsync(List<IndexSwap> indexes, CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Post, "swap-indexes", indexes, cancellationToken);

    public Task<MultiSearchResult> MultiSearchAsync(MultiSearchQuery query, CancellationToken cancellationToken = default)
    {
        if (query.Queries.Exists(search => search.IndexUid is null))
        {
            throw new ArgumentNullException(nameof(query), "IndexUid should be provided for all search queries");
        }

        return _http.SendAsync<MultiSearchResult>(HttpMethod.Post, "multi-search", query, cancellationToken);
    }

    public async Task<Result<IEnumerable<TaskResource>>> GetTasksAsync(TasksQuery query = default, CancellationToken cancellationToken = default) =>
        await Tasks().GetTasksAsync(query, cancellationToken).ConfigureAwait(false);

    public Task<TaskResource> GetTaskAsync(int taskUid, CancellationToken cancellationToken = default) => Tasks().GetTaskAsync(taskUid, cancellationToken);

    /// <exception cref="MeilisearchTimeoutError">The task is not done yet.</exception>
    public Task<TaskResource> WaitForTaskAsync(int taskUid, double timeoutMs = 5000.0, int intervalMs = 50, CancellationToken cancellationToken = default) =>
        Tasks().WaitForTaskAsync(taskUid, timeoutMs, intervalMs, cancellationToken);

    public Task<Stats> GetStatsAsync(CancellationToken cancellationToken = default) => _http.GetFromJsonAsync<Stats>("stats", cancellationToken);

    public Task<MeiliSearchVersion> GetVersionAsync(CancellationToken cancellationToken = default) =>
        _http.GetFromJsonAsync<MeiliSearchVersion>("version", cancellationToken);

    public Task<MeiliSearchHealth> HealthAsync(CancellationToken cancellationToken = default) =>
        _http.GetFromJsonAsync<MeiliSearchHealth>("health", cancellationToken);

    /// <summary>Whether the server answers; never throws.</summary>
    public async Task<bool> IsHealthyAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await HealthAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception failure) when (failure is MeilisearchCommunicationError or MeilisearchApiError or OperationCanceledException)
        {
            return false;
        }
    }

    private TaskEndpoint Tasks() => new TaskEndpoint().Over(_http);
}
