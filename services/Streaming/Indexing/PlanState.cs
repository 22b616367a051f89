using System.Text.Json;
using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Streaming.Indexing;

internal sealed record PlanState(
    string? Body, DateTimeOffset? PlayableAt, DateTimeOffset? ReadyAt,
    DateTimeOffset? PlayableAskedAt, DateTimeOffset? ReadyAskedAt, DateTimeOffset? RefusedAt)
{
    public SourceProbed? Plan => Body is null ? null : JsonSerializer.Deserialize<SourceProbed>(Body, JsonSerializerOptions.Web);
}
