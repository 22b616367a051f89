using System.Collections.Concurrent;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Contracts.Playlists;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Tests;

// A broker that remembers what it was given, and may be away.
internal sealed class RecordingPublisher : IMessagePublisher
{
    private readonly ConcurrentQueue<(Guid Id, object Event)> _published = new();

    public bool IsAway { get; set; }

    public IEnumerable<T> All<T>() => _published.Select(published => published.Event).OfType<T>();

    // an event that was published again has its id again
    public IEnumerable<T> Once<T>() => _published.DistinctBy(published => published.Id).Select(published => published.Event).OfType<T>();

    public IEnumerable<T> Of<T>(string videoId) => Of(videoId).Select(published => published.Event).OfType<T>();

    public IEnumerable<(Guid Id, object Event)> Of(string videoId) => _published.Where(published => VideoOf(published.Event) == videoId);

    public Task PublishAsync<TEvent>(TEvent @event, Guid messageId, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            throw new InvalidOperationException("The broker is away.");
        }

        _published.Enqueue((messageId, @event!));
        return Task.CompletedTask;
    }

    private static string VideoOf(object @event) => @event switch
    {
        VideoChanged changed => changed.Video.VideoId,
        VideoPublished published => published.Video.VideoId,
        VideoRemoved removed => removed.VideoId,
        VideoWithdrawn withdrawn => withdrawn.VideoId,
        SourceRetried retried => retried.VideoId,
        SourceDiscarded discarded => discarded.VideoId,
        ChannelFollowed or ChannelUnfollowed or PlaylistChanged or PlaylistRemoved => string.Empty,
        _ => throw new ArgumentException(@event.GetType().Name, nameof(@event)),
    };
}
