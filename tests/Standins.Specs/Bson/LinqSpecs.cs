using MongoDB.Bson;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Driver;
using MongoDB.Driver.Linq;

namespace StreamPlatform.Standins.Specs.Bson;

// What the real driver makes of class maps: LINQ, typed builders, projections. All against the server stand-in.
public sealed class LinqSpecs(InProcessMongo mongo) : IClassFixture<InProcessMongo>
{
    [Fact]
    public async Task Filters_written_as_lambdas_find_by_id_enum_nested_member_and_tag()
    {
        var videos = await SampleAsync();

        Assert.Equal("one", (await videos.Find(v => v.Id == Ids[0]).SingleAsync()).Title);
        Assert.Equal(["two"], await Titles(videos.Find(v => v.Visibility == Visibility.Private)));
        Assert.Equal(["three"], await Titles(videos.Find(v => v.Stats.Views >= 30)));
        Assert.Equal(["one", "three"], await Titles(videos.Find(v => v.Tags.Contains("news"))));
        Assert.Equal(["three", "two"], await Titles(videos.Find(v => v.Title.StartsWith("t"))));
        Assert.Equal(["one", "two"], await Titles(videos.Find(v => new[] { Ids[0], Ids[1] }.Contains(v.Id))));
        Assert.Equal(["one", "two"], await Titles(videos.Find(v => v.Price == null)));
    }

    [Fact]
    public async Task Queries_sort_page_project_and_group()
    {
        var query = (await SampleAsync()).AsQueryable();

        Assert.Equal(["two", "three"], await query.OrderByDescending(v => v.Title).Take(2).Select(v => v.Title).ToListAsync());
        Assert.Equal(["sport", "news"], await query.SelectMany(v => v.Tags).Distinct().OrderByDescending(tag => tag).ToListAsync());
        var groups = await query.GroupBy(v => v.Visibility).Select(g => new { g.Key, Count = g.Count(), Views = g.Sum(v => v.Stats.Views) }).OrderBy(g => g.Key).ToListAsync();
        Assert.Equal([(Visibility.Private, 1, 20L), (Visibility.Public, 2, 40L)], groups.Select(g => (g.Key, g.Count, g.Views)));
        Assert.True(await query.AnyAsync(v => v.Stats.Score > 2));
        Assert.Equal(60, await query.SumAsync(v => v.Stats.Views));
        Assert.Null(await query.FirstOrDefaultAsync(v => v.Title == "none"));
    }

    [Fact]
    public async Task Updates_and_projections_name_members()
    {
        var videos = await SampleAsync();

        var update = Builders<Video>.Update.Set(v => v.Title, "changed").Inc(v => v.Stats.Views, 5).Push(v => v.Tags, "late").Set(v => v.Visibility, Visibility.Private);
        var changed = await videos.FindOneAndUpdateAsync<Video>(v => v.Id == Ids[0], update, new() { ReturnDocument = ReturnDocument.After });
        var projected = await videos.Find(v => v.Id == Ids[0]).Project(v => new { v.Title, Doubled = v.Stats.Views * 2 }).SingleAsync();

        Assert.Equal(("changed", 15L, Visibility.Private), (changed.Title, changed.Stats.Views, changed.Visibility));
        Assert.Equal(["news", "late"], changed.Tags);
        Assert.Equal(("changed", 30L), (projected.Title, projected.Doubled));
    }

    [Fact]
    public async Task Typed_aggregation_groups_and_facets()
    {
        var videos = await SampleAsync();

        var best = await videos.Aggregate().Match(v => v.Visibility == Visibility.Public).Group(v => v.Visibility, g => new { g.Key, Best = g.Max(v => v.Stats.Views) }).SingleAsync();
        var facets = await videos.Aggregate()
            .Facet(AggregateFacet.Create("count", PipelineDefinition<Video, AggregateCountResult>.Create([PipelineStageDefinitionBuilder.Count<Video>()])))
            .SingleAsync();

        Assert.Equal((Visibility.Public, 30L), (best.Key, best.Best));
        Assert.Equal(3, facets.Facets[0].Output<AggregateCountResult>()[0].Count);
    }

    [Fact]
    public async Task Subclasses_are_stored_together_and_found_apart()
    {
        var notices = mongo.NewDatabase().GetCollection<Notice>("notices");

        await notices.InsertManyAsync([new Liked { By = "ann" }, new Commented { By = "bob", Text = "fine" }]);

        Assert.Equal(["Liked", "Commented"], (await notices.Find(FilterDefinition<Notice>.Empty).ToListAsync()).Select(n => n.GetType().Name));
        Assert.Equal("fine", (await notices.OfType<Commented>().Find(c => c.By == "bob").SingleAsync()).Text);
        Assert.Equal(1, await notices.AsQueryable().OfType<Liked>().CountAsync());
    }

    [Fact]
    public async Task Ids_are_generated_before_the_insert()
    {
        var notices = mongo.NewDatabase().GetCollection<Liked>("notices");
        var liked = new Liked { By = "ann" };

        await notices.InsertOneAsync(liked);

        Assert.NotEqual(ObjectId.Empty, liked.Id);
        Assert.Equal(liked.Id, (await notices.Find(n => n.Id == liked.Id).SingleAsync()).Id);
    }

    [Fact]
    public async Task Large_results_come_in_many_batches_also_as_raw_documents()
    {
        var numbers = mongo.NewDatabase().GetCollection<RawBsonDocument>("numbers");
        await numbers.Database.GetCollection<BsonDocument>("numbers").InsertManyAsync(Enumerable.Range(0, 2500).Select(i => new BsonDocument { { "n", i }, { "pad", new string('x', 1000) } }));

        using var cursor = await numbers.FindAsync("{}", new FindOptions<RawBsonDocument> { Sort = "{ n : 1 }", BatchSize = 400 });
        var sum = 0L;
        while (await cursor.MoveNextAsync())
        {
            sum += cursor.Current.Sum(raw => raw["n"].ToInt64());
        }

        Assert.Equal(2500L * 2499 / 2, sum);
    }

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        using var stranger = new MongoClient($"mongodb://root:wrong@{mongo.Client.Settings.Server}/?serverSelectionTimeoutMS=10000");

        await Assert.ThrowsAsync<MongoAuthenticationException>(() => stranger.GetDatabase("admin").RunCommandAsync<BsonDocument>("{ ping : 1 }"));
    }

    private static readonly Guid[] Ids = [Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid()];

    private static async Task<List<string>> Titles(IFindFluent<Video, Video> found) => await found.SortBy(v => v.Title).Project(v => v.Title).ToListAsync();

    private async Task<IMongoCollection<Video>> SampleAsync()
    {
        var videos = mongo.NewDatabase().GetCollection<Video>("videos");
        await videos.InsertManyAsync(
        [
            new Video(Ids[0], "one", Visibility.Public, ["news"], new Stats(10, 1), null),
            new Video(Ids[1], "two", Visibility.Private, ["sport"], new Stats(20, 2), null),
            new Video(Ids[2], "three", Visibility.Public, ["news", "sport"], new Stats(30, 3), 4.99m),
        ]);
        return videos;
    }

    public enum Visibility
    {
        Private,
        Public,
    }

    public sealed record Stats(long Views, double Score);

    public sealed record Video(Guid Id, string Title, Visibility Visibility, IReadOnlyList<string> Tags, Stats Stats, decimal? Price);

    [BsonDiscriminator(RootClass = true)]
    [BsonKnownTypes(typeof(Liked), typeof(Commented))]
    public abstract class Notice
    {
        public ObjectId Id { get; set; }

        public string By { get; set; } = "";
    }

    public sealed class Liked : Notice;

    public sealed class Commented : Notice
    {
        public string Text { get; set; } = "";
    }
}
