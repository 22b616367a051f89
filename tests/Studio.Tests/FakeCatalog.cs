using System.Collections.Concurrent;
using System.Net;
using Microsoft.IdentityModel.JsonWebTokens;

namespace StreamPlatform.Studio.Tests;

// Says whose a video is, by the token it is asked with.
internal sealed class FakeCatalog : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, string> _owners = new(StringComparer.Ordinal);

    public bool IsDown { get; set; }

    public void Add(string videoId, string ownerId) => _owners[videoId] = ownerId;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
        {
            throw new HttpRequestException("The catalog is down.");
        }

        var userId = new JsonWebToken(request.Headers.Authorization!.Parameter).Subject;
        var videoId = request.RequestUri!.AbsolutePath.Replace("/api/catalog/studio/videos/", string.Empty, StringComparison.Ordinal);
        var isOwner = _owners.TryGetValue(videoId, out var owner) && owner == userId;
        return Task.FromResult(new HttpResponseMessage(isOwner ? HttpStatusCode.OK : HttpStatusCode.NotFound));
    }
}
