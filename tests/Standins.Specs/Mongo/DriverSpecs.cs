using MongoDB.Bson;
using MongoDB.Driver;

namespace StreamPlatform.Standins.Specs.Mongo;

// The real MongoDB.Driver against our server.
public sealed class DriverSpecs(SharedMongod server) : IClassFixture<SharedMongod>
{
    private sealed record Owner(string Name, int Age);

    private sealed class Video
    {
        public ObjectId Id { get; init; }

        public required string Title { get; init; }

        public long Views { get; init; }

        public decimal Price { get; init; }

        public DateTime At { get; init; }

        public required Owner Owner { get; init; }

        public List<string> Tags { get; init; } = [];
    }

    [Fact]
    public async Task Typed_documents_come_back_as_they_went()
    {
        var videos = await CollectionAsync("typed");
        var video = Sample(1);
        await videos.InsertOneAsync(video);
        var back = await videos.Find(other => other.Id == video.Id).SingleAsync();
        Assert.Equal((video.Title, video.Views, video.Price, video.At, video.Owner), (back.Title, back.Views, back.Price, back.At, back.Owner));
        Assert.Equal(video.Tags, back.Tags);
    }

    [Fact]
    public async Task Builders_find_and_group()
    {
        var videos = await CollectionAsync("found");
        await videos.InsertManyAsync(Enumerable.Range(0, 50).Select(Sample));
        var built = await videos
            .Find(Builders<Video>.Filter.Gte(video => video.Views, 20) & Builders<Video>.Filter.AnyEq(video => video.Tags, "even"))
            .SortByDescending(video => video.Views).Skip(1).Limit(5).Project(video => video.Title).ToListAsync();
        Assert.Equal(["video 46", "video 44", "video 42", "video 40", "video 38"], built);
        var groups = await videos.Aggregate()
            .Group(BsonDocument.Parse("{ _id: '$Owner.Name', count: { $sum: 1 }, views: { $sum: '$Views' } }"))
            .Sort(new BsonDocument("_id", 1)).ToListAsync();
        Assert.Equal([("ann", 25, 600L), ("bob", 25, 625L)], groups.Select(group => (group["_id"].AsString, group["count"].AsInt32, group["views"].AsInt64)));
        Assert.Equal(50, await videos.CountDocumentsAsync(FilterDefinition<Video>.Empty));
    }

    [Fact]
    public async Task Updates_upserts_and_bulk_writes_do_what_they_say()
    {
        var videos = await CollectionAsync("updated");
        var video = Sample(7);
        await videos.InsertOneAsync(video);
        var update = Builders<Video>.Update.Inc(other => other.Views, 5).AddToSet(other => other.Tags, "new").Set(other => other.Owner.Age, 99);
        Assert.Equal(1, (await videos.UpdateOneAsync(other => other.Id == video.Id, update)).ModifiedCount);
        var after = await videos.FindOneAndUpdateAsync<Video>(
            other => other.Id == video.Id, Builders<Video>.Update.Mul(other => other.Views, 2), new() { ReturnDocument = ReturnDocument.After });
        Assert.Equal((24L, 99), (after.Views, after.Owner.Age));
        Assert.Contains("new", after.Tags);
        var bulk = await videos.BulkWriteAsync(
        [
            new InsertOneModel<Video>(Sample(8)),
            new UpdateManyModel<Video>(Builders<Video>.Filter.Gt(other => other.Views, 0), Builders<Video>.Update.Inc(other => other.Views, 1)),
            new DeleteOneModel<Video>(Builders<Video>.Filter.Eq(other => other.Id, video.Id)),
        ]);
        Assert.Equal((1L, 2L, 1L), (bulk.InsertedCount, bulk.ModifiedCount, bulk.DeletedCount));
        var replaced = await videos.ReplaceOneAsync(other => other.Title == "none", Sample(9), new ReplaceOptions { IsUpsert = true });
        Assert.NotNull(replaced.UpsertedId);
    }

    [Fact]
    public async Task A_unique_index_is_kept_and_its_error_is_the_drivers()
    {
        var videos = await CollectionAsync("unique");
        await videos.Indexes.CreateOneAsync(new CreateIndexModel<Video>(
            Builders<Video>.IndexKeys.Ascending(video => video.Title), new CreateIndexOptions { Unique = true }));
        await videos.InsertOneAsync(Sample(1));
        var error = await Assert.ThrowsAsync<MongoWriteException>(() => videos.InsertOneAsync(Sample(1)));
        Assert.Equal(ServerErrorCategory.DuplicateKey, error.WriteError.Category);
        Assert.Equal(["_id_", "Title_1"], (await (await videos.Indexes.ListAsync()).ToListAsync()).Select(index => index["name"].AsString));
    }

    [Fact]
    public async Task A_wrong_password_is_an_authentication_error()
    {
        var settings = MongoClientSettings.FromConnectionString(server.Uri.Replace("p4ss-word", "wrong", StringComparison.Ordinal));
        settings.ServerSelectionTimeout = TimeSpan.FromSeconds(10);
        using var client = new MongoClient(settings);
        await Assert.ThrowsAsync<MongoAuthenticationException>(() => client.GetDatabase("x").RunCommandAsync<BsonDocument>(new BsonDocument("dbStats", 1)));
    }

    private async Task<IMongoCollection<Video>> CollectionAsync(string name)
    {
        var collection = new MongoClient(server.Uri).GetDatabase("driver").GetCollection<Video>(name);
        await collection.DeleteManyAsync(FilterDefinition<Video>.Empty);
        return collection;
    }

    private static Video Sample(int number) => new()
    {
        Id = ObjectId.GenerateNewId(),
        Title = $"video {number}",
        Views = number,
        Price = 19.99m,
        At = new DateTime(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc),
        Owner = new Owner(number % 2 == 0 ? "ann" : "bob", 30 + number),
        Tags = [number % 2 == 0 ? "even" : "odd", "all"],
    };
}
