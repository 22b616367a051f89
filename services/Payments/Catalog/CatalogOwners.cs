using System.Net;
using System.Net.Http.Json;
using Microsoft.Net.Http.Headers;

namespace StreamPlatform.Payments.Catalog;

internal sealed record OwnChannel(string Id, string Name);

internal sealed record OwnVideo(string Id, string Title, OwnChannel Channel);

// Catalog knows whose a video and a channel are. It is asked with the caller's own token.
internal sealed class CatalogOwners(HttpClient catalog)
{
    // null: the caller has no such video
    public Task<OwnVideo?> FindVideoAsync(string videoId, HttpRequest caller, CancellationToken cancellationToken) =>
        FindAsync<OwnVideo>($"/api/catalog/studio/videos/{Uri.EscapeDataString(videoId)}", caller, cancellationToken);

    public Task<OwnChannel?> FindChannelAsync(HttpRequest caller, CancellationToken cancellationToken) =>
        FindAsync<OwnChannel>("/api/catalog/studio/channel", caller, cancellationToken);

    private async Task<T?> FindAsync<T>(string path, HttpRequest caller, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(HeaderNames.Authorization, (string?)caller.Headers.Authorization);
        using var response = await catalog.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<T>(cancellationToken);
    }
}
