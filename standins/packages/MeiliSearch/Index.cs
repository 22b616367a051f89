using System.Net.Http.Json;

namespace Meilisearch;

/// <summary>An index of a server.</summary>
public partial class Index
{
    private HttpClient _http;

    public Index(string uid, string primaryKey = default, DateTimeOffset? createdAt = default, DateTimeOffset? updatedAt = default)
    {
        Uid = uid;
        PrimaryKey = primaryKey;
        CreatedAt = createdAt;
        UpdatedAt = updatedAt;
    }

    public string Uid { get; internal set; }

    public string PrimaryKey { get; internal set; }

    public DateTimeOffset? UpdatedAt { get; internal set; }

    public DateTimeOffset? CreatedAt { get; internal set; }

    /// <summary>Reads what the server knows of it.</summary>
    public async Task<Index> FetchInfoAsync(CancellationToken cancellationToken = default)
    {
        var info = await _http.GetFromJsonAsync<Index>($"indexes/{Uid}", cancellationToken).ConfigureAwait(false);
        PrimaryKey = info.PrimaryKey;
        CreatedAt = info.CreatedAt;
        UpdatedAt = info.UpdatedAt;
        return this;
    }

    public async Task<string> FetchPrimaryKey(CancellationToken cancellationToken = default) =>
        (await FetchInfoAsync(cancellationToken).ConfigureAwait(false)).PrimaryKey;

    public Task<TaskInfo> UpdateAsync(string primarykeytoChange, CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Patch, $"indexes/{Uid}", new { primaryKey = primarykeytoChange }, cancellationToken);

    public Task<TaskInfo> DeleteAsync(CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Delete, $"indexes/{Uid}", null, cancellationToken);

    public Task<IndexStats> GetStatsAsync(CancellationToken cancellationToken = default) =>
        _http.GetFromJsonAsync<IndexStats>($"indexes/{Uid}/stats", cancellationToken);

    internal Index Over(HttpClient http)
    {
        _http = http;
        return this;
    }
}
