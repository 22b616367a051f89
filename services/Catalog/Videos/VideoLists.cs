using MongoDB.Driver;

namespace StreamPlatform.Catalog.Videos;

internal sealed class VideoLists(IMongoDatabase database)
{
    private readonly IMongoCollection<Video> _videos = database.Videos();

    private static FilterDefinitionBuilder<Video> Filter => Builders<Video>.Filter;

    // newest first; one more than asked for tells whether there is a next page
    public async Task<IReadOnlyList<Video>> PublicAsync(
        string? category, string? channelId, string? after, int count, CancellationToken cancellationToken)
    {
        var filter = After(nameof(Video.PublicPlace), after);
        filter = category is null ? filter : Filter.Eq(video => video.Category, category) & filter;
        filter = channelId is null ? filter : Filter.Eq(video => video.ChannelId, channelId) & filter;
        return await _videos.Find(filter).SortByDescending(video => video.PublicPlace).Limit(count).ToListAsync(cancellationToken);
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
