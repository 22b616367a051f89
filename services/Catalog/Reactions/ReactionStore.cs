using MongoDB.Driver;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Reactions;

internal sealed class ReactionStore(IMongoDatabase database, TimeProvider clock)
{
    private readonly IMongoCollection<Reaction> _reactions = database.Reactions();

    private static FilterDefinitionBuilder<Reaction> Filter => Builders<Reaction>.Filter;

    public async Task SetAsync(string userId, string videoId, ReactionKind kind, CancellationToken cancellationToken)
    {
        var different = Filter.Eq(reaction => reaction.Id, IdOf(userId, videoId)) & Filter.Ne(reaction => reaction.Kind, kind);
        var update = Builders<Reaction>.Update
            .Set(reaction => reaction.Kind, kind)
            .Set(reaction => reaction.Place, Video.PlaceOf(clock.NowInMilliseconds(), videoId))
            .SetOnInsert(reaction => reaction.UserId, userId)
            .SetOnInsert(reaction => reaction.VideoId, videoId);
        try
        {
            await _reactions.UpdateOneAsync(different, update, new UpdateOptions { IsUpsert = true }, cancellationToken);
        }
        catch (MongoWriteException exception) when (exception.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            // it is there and says the same, or was put there beside us and is the later word
        }
    }

    public Task TakeBackAsync(string userId, string videoId, CancellationToken cancellationToken)
    {
        var id = IdOf(userId, videoId);
        return _reactions.DeleteOneAsync(reaction => reaction.Id == id, cancellationToken);
    }

    public async Task<ReactionView> ShowAsync(string videoId, string? userId, CancellationToken cancellationToken)
    {
        var likes = CountAsync(videoId, ReactionKind.Like, cancellationToken);
        var dislikes = CountAsync(videoId, ReactionKind.Dislike, cancellationToken);
        var mine = userId is null ? null : await FindAsync(userId, videoId, cancellationToken);
        return new ReactionView(await likes, await dislikes, mine?.Kind);
    }

    // the newest first
    public async Task<IReadOnlyList<Reaction>> LikedAsync(string userId, string? after, int count, CancellationToken cancellationToken)
    {
        var filter = Filter.Eq(reaction => reaction.UserId, userId) & Filter.Eq(reaction => reaction.Kind, ReactionKind.Like);
        filter = after is null ? filter : filter & Filter.Lt(reaction => reaction.Place, after);
        return await _reactions.Find(filter).SortByDescending(reaction => reaction.Place).Limit(count).ToListAsync(cancellationToken);
    }

    public Task ForgetAsync(string videoId, CancellationToken cancellationToken) =>
        _reactions.DeleteManyAsync(reaction => reaction.VideoId == videoId, cancellationToken);

    private Task<long> CountAsync(string videoId, ReactionKind kind, CancellationToken cancellationToken) =>
        _reactions.CountDocumentsAsync(reaction => reaction.VideoId == videoId && reaction.Kind == kind, cancellationToken: cancellationToken);

    private async Task<Reaction?> FindAsync(string userId, string videoId, CancellationToken cancellationToken)
    {
        var id = IdOf(userId, videoId);
        return await _reactions.Find(reaction => reaction.Id == id).FirstOrDefaultAsync(cancellationToken);
    }

    private static string IdOf(string userId, string videoId) => $"{userId}/{videoId}";
}
