using MongoDB.Driver;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Operating;

internal sealed class PipelineList(IMongoDatabase database)
{
    private readonly IMongoCollection<Video> _videos = database.Videos();

    private static FilterDefinitionBuilder<Video> Filter => Builders<Video>.Filter;

    // those that have been silent longest first; one more than asked for tells whether there is a next page
    public async Task<IReadOnlyList<Video>> FindAsync(
        PipelineState? state, DateTime? silentSince, string? after, int count, CancellationToken cancellationToken)
    {
        var filter = state is { } one
            ? Filter.Eq(video => video.PipelineState, one)
            : Filter.In(video => video.PipelineState, [PipelineState.Working, PipelineState.Failed]);
        filter &= Filter.Gt(video => video.PipelinePlace, after ?? string.Empty);
        filter = silentSince is { } moment ? filter & Filter.Lt(video => video.PipelinePlace, Video.PlaceOf(moment, string.Empty)) : filter;
        return await _videos.Find(filter).SortBy(video => video.PipelinePlace).Limit(count).ToListAsync(cancellationToken);
    }
}
