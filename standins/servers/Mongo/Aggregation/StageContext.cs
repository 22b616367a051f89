using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Expressions;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Aggregation;

// What a stage sees beside its input: other collections, and the variables of a $lookup around it.
internal sealed class StageContext
{
    private readonly Func<string, FindQuery, IEnumerable<BsonDocument>> _find;

    public StageContext(Func<string, FindQuery, IEnumerable<BsonDocument>> find, Variables? outer = null) => (_find, Outer) = (find, outer);

    public Variables? Outer { get; }

    public static StageContext WithoutCollections { get; } =
        new((_, _) => throw Errors.InvalidOptions("other collections cannot be read here"));

    public Variables VariablesFor(BsonDocument document) => Outer?.Over(document) ?? new Variables(document);

    public StageContext Inside(Variables outer) => new(_find, outer);

    public IEnumerable<BsonDocument> Find(string collection, FindQuery query) => _find(collection, query);
}
