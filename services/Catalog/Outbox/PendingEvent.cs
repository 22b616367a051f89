using System.Text.Json;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Outbox;

// An event that waits in the document of the change it speaks of.
internal sealed class PendingEvent
{
    public required string MessageId { get; init; }

    public required string Type { get; init; }

    public required string Body { get; init; }

    public DateTime At { get; init; }

    public static PendingEvent Of<T>(T message, Guid messageId, DateTime at) => new()
    {
        MessageId = messageId.ToString(),
        Type = typeof(T).Name,
        Body = JsonSerializer.Serialize(message, JsonSerializerOptions.Web),
        At = at,
    };

    public Task PublishAsync(IMessagePublisher publisher, CancellationToken cancellationToken) => Type switch
    {
        nameof(VideoChanged) => PublishAsync<VideoChanged>(publisher, cancellationToken),
        nameof(VideoPublished) => PublishAsync<VideoPublished>(publisher, cancellationToken),
        nameof(VideoWithdrawn) => PublishAsync<VideoWithdrawn>(publisher, cancellationToken),
        nameof(VideoRemoved) => PublishAsync<VideoRemoved>(publisher, cancellationToken),
        nameof(SourceRetried) => PublishAsync<SourceRetried>(publisher, cancellationToken),
        nameof(SourceDiscarded) => PublishAsync<SourceDiscarded>(publisher, cancellationToken),
        nameof(ChannelFollowed) => PublishAsync<ChannelFollowed>(publisher, cancellationToken),
        nameof(ChannelUnfollowed) => PublishAsync<ChannelUnfollowed>(publisher, cancellationToken),
        _ => throw new InvalidOperationException($"'{Type}' is not an event of the catalog."),
    };

    private Task PublishAsync<T>(IMessagePublisher publisher, CancellationToken cancellationToken) =>
        publisher.PublishAsync(JsonSerializer.Deserialize<T>(Body, JsonSerializerOptions.Web)!, Guid.Parse(MessageId), cancellationToken);
}
