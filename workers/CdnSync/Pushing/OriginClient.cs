using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace StreamPlatform.CdnSync.Pushing;

// What Streaming knows of videos and their plans.
internal sealed class OriginClient(HttpClient http, IOptions<CdnSyncOptions> options)
{
    // Null: nothing of it can be played.
    public Task<PushList?> PushListAsync(string videoId, CancellationToken cancellationToken) =>
        PushListAsync(videoId, options.Value.FirstSegments, cancellationToken);

    public async Task<PushList?> PushListAsync(string videoId, int segments, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(new Uri($"/origin/pushes/{videoId}?segments={segments}", UriKind.Relative), cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? null
            : await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<PushList>(cancellationToken);
    }

    // The newest videos that others may watch.
    public async Task<IReadOnlyList<string>> NewestAsync(CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<string[]>(new Uri($"/origin/pushes?limit={options.Value.ComparedVideos}", UriKind.Relative), cancellationToken))!;

    // Of plans, "{videoId}/{planId}", those that there are.
    public async Task<IReadOnlySet<string>> KnownPlansAsync(IReadOnlyCollection<string> plans, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync(new Uri("/origin/plans/known", UriKind.Relative), plans, cancellationToken);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<HashSet<string>>(cancellationToken))!;
    }
}
