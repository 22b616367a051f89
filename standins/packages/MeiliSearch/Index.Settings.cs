using System.Net.Http.Json;

namespace Meilisearch;

public partial class Index
{
    public Task<Settings> GetSettingsAsync(CancellationToken cancellationToken = default) =>
        _http.GetFromJsonAsync<Settings>($"indexes/{Uid}/settings", cancellationToken);

    /// <summary>Changes what is given; null is not given.</summary>
    public Task<TaskInfo> UpdateSettingsAsync(Settings settings, CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Patch, $"indexes/{Uid}/settings", settings, cancellationToken);

    public Task<TaskInfo> ResetSettingsAsync(CancellationToken cancellationToken = default) =>
        _http.SendAsync<TaskInfo>(HttpMethod.Delete, $"indexes/{Uid}/settings", null, cancellationToken);
}
