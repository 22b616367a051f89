using MongoDB.Driver;

namespace StreamPlatform.Catalog.Videos;

// Videos from before tags could be looked for get their keys once: any change of a video writes them.
internal sealed class TagKeyBackfill(IMongoDatabase database, VideoStore videos)
{
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var ids = await database.Videos().Find(Builders<Video>.Filter.Eq(video => video.TagKeys, null))
            .Project(video => video.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            await videos.ChangeAsync(id, _ => true, cancellationToken);
        }
    }
}
