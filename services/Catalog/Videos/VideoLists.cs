using MongoDB.Driver;

namespace StreamPlatform.Catalog.Videos;

internal sealed class VideoLists(IMongoDatabase database)
{
    private readonly IMongoCollection<Video> _videos = database.Videos();

    private static FilterDefinitionBuilder<Video> Filter => Builders<Video>.Filter;

    // newest first; one more than asked for tells whether there is a next page
    public async Task<IReadOnlyList<Video>> PublicAsync(
        VideoFilter only, string? after, int count, CancellationToken cancellationToken)
    {
        var (category, channelId, tag) = only;
        var filter = After(nameof(Video.PublicPlace), after);
        filter = tag is null ? filter : Filter.AnyEq(video => video.TagKeys!, tag) & filter;
        filter = category is null ? filter : Filter.Eq(video => video.Category, category) & filter;
        filter = channelId is null ? filter : Filter.Eq(video => video.ChannelId, channelId) & filter;
        return await _videos.Find(filter).SortByDescending(video => video.PublicPlace).Limit(count).ToListAsync(cancellationToken);
    }

    // of any of these channels, newest first
    public async Task<IReadOnlyList<Video>> OfChannelsAsync(
        IReadOnlyCollection<string> channelIds, string? after, int count, CancellationToken cancellationToken)
    {
        var filter = Filter.In(video => video.ChannelId, channelIds) & After(nameof(Video.PublicPlace), after);
        return await _videos.Find(filter).SortByDescending(video => video.PublicPlace).Limit(count).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Video>> FindManyAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        await _videos.Find(Filter.In(video => video.Id, ids.Distinct(StringComparer.Ordinal)) & Filter.Eq(video => video.Removed, false))
            .ToListAsync(cancellationToken);

    // which of them everybody may find
    public async Task<IReadOnlySet<string>> PublicAmongAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var found = await _videos.Find(Filter.In(video => video.Id, ids.Distinct(StringComparer.Ordinal)) & After(nameof(Video.PublicPlace), null))
            .Project(video => video.Id).ToListAsync(cancellationToken);
        return found.ToHashSet(StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<Video>> OwnAsync(string ownerId, string? after, int count, CancellationToken cancellationToken)
    {
        var filter = Filter.Eq(video => video.OwnerId, ownerId) & After(nameof(Video.OwnPlace), after);
        return await _videos.Find(filter).SortByDescending(video => video.OwnPlace).Limit(count).ToListAsync(cancellationToken);
    }

    public Task<long> CountPublicAsync(string channelId, CancellationToken cancellationToken) =>
        _videos.CountDocumentsAsync(
            Filter.Eq(video => video.ChannelId, channelId) & After(nameof(Video.PublicPlace), null), cancellationToken: cancellationToken);

    // only texts compare with a text, so videos without a place stay out
    private static FilterDefinition<Video> After(string place, string? last) =>
        last is null ? Filter.Gt(place, string.Empty) : Filter.Lt(place, last);
}
