using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace StreamPlatform.Streaming.Manifests;

internal sealed record Playlist(byte[] Content, EntityTagHeaderValue ETag, string ContentType)
{
    public const string Hls = "application/vnd.apple.mpegurl";

    private const int TagBytes = 12;

    public static Playlist Of(string text, string contentType = Hls) => Of(Encoding.UTF8.GetBytes(text), contentType);

    public static Playlist Of(byte[] content, string contentType)
    {
        var tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, TagBytes));
        return new Playlist(content, new EntityTagHeaderValue($"\"{tag}\""), contentType);
    }
}
