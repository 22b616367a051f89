using System.Text.Json;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Contracts.Playlists;
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

    // playlists that hold the video show something else from now on, and are to be told of
    public bool ChangesPlaylists { get; init; }

    public static PendingEvent Of<T>(T message, Guid messageId, DateTime at, bool changesPlaylists = false) => new()
    {
        MessageId = messageId.ToString(),
        Type = typeof(T).Name,
        Body = JsonSerializer.Serialize(message, JsonSerializerOptions.Web),
        At = at,
        ChangesPlaylists = changesPlaylists,
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
        nameof(PlaylistChanged) => PublishAsync<PlaylistChanged>(publisher, cancellationToken),
        nameof(PlaylistRemoved) => PublishAsync<PlaylistRemoved>(publisher, cancellationToken),
        _ => throw new InvalidOperationException($"'{Type}' is not an event of the catalog."),
    };

    private Task PublishAsync<T>(IMessagePublisher publisher, CancellationToken cancellationToken) =>
        publisher.PublishAsync(JsonSerializer.Deserialize<T>(Body, JsonSerializerOptions.Web)!, Guid.Parse(MessageId), cancellationToken);
}
