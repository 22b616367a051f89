using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using StreamPlatform.Recommending.Ranking;

namespace StreamPlatform.Recommendations.Shelf;

// Every video that may be shown, in memory. Whatever was worked out before is looked up here when it is served: what is not here does not exist.
internal sealed class VideoShelf
{
    private readonly ConcurrentDictionary<string, ShelfVideo> _videos = new(StringComparer.Ordinal);
    private volatile ContentIndex _content = new([]);
    private volatile bool _changed;

    public int Count => _videos.Count;

    // What videos are about. It follows the shelf within seconds.
    public ContentIndex Content => _content;

    public IEnumerable<ShelfVideo> All => _videos.Values;

    public bool Has(string videoId) => _videos.ContainsKey(videoId);

    public bool TryGet(string videoId, [NotNullWhen(true)] out ShelfVideo? video) => _videos.TryGetValue(videoId, out video);

    public void Put(ShelfVideo video)
    {
        _videos[video.Id] = video;
        _changed = true;
    }

    public void Hide(string videoId)
    {
        _videos.TryRemove(videoId, out _);
        _changed = true;
    }

    public void Replace(IReadOnlyList<ShelfVideo> videos)
    {
        var kept = videos.Select(video => video.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _videos.Keys.Where(id => !kept.Contains(id)))
        {
            Hide(gone);
        }

        foreach (var video in videos)
        {
            Put(video);
        }
    }

    // True: there was something to do.
    public bool IndexContent()
    {
        if (!_changed)
        {
            return false;
        }

        _changed = false;
        _content = new ContentIndex([
            .. _videos.Values.Select(video => new ContentItem(video.Id, video.Title, video.Channel.Id, video.Category, video.Tags)),
        ]);
        return true;
    }
}
