using System.Text.Json;

namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>One delivery of an event.</summary>
/// <param name="Chunk">Of which chunk it speaks, if it speaks of one.</param>
internal sealed record HeardEvent(string Type, string MessageId, string? VideoId, int? Chunk, DateTimeOffset At)
{
    public static HeardEvent Read(string type, string messageId, ReadOnlyMemory<byte> body, DateTimeOffset at)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;

        // {"videoId":…}, or a snapshot: {"video":{"videoId":…}}
        var video = root.TryGetProperty("videoId", out _) || !root.TryGetProperty("video", out var snapshot) ? root : snapshot;
        return new HeardEvent(
            type,
            messageId,
            video.TryGetProperty("videoId", out var id) ? id.GetString() : null,
            root.TryGetProperty("chunk", out var chunk) ? chunk.GetInt32() : null,
            at);
    }
}
