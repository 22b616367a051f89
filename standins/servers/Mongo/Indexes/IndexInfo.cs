using System.Collections.Immutable;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Indexes;

internal sealed record IndexField(FieldPath Path, bool Descending);

internal sealed record IndexInfo(long Id, BsonDocument Spec, bool Multikey)
{
    public const string IdIndexName = "_id_";

    public string Name { get; } = Spec["name"].AsString;

    public BsonDocument Key { get; } = Spec["key"].AsBsonDocument;

    public ImmutableArray<IndexField> Fields { get; } =
        [.. Spec["key"].AsBsonDocument.Elements.Select(field => new IndexField(FieldPath.Parse(field.Name), field.Value.ToDouble() < 0))];

    public Filter? Partial { get; } =
        Spec.TryGetValue("partialFilterExpression", out var partial) ? FilterParser.Parse(partial.AsBsonDocument) : null;

    public bool IsIdIndex => string.Equals(Name, IdIndexName, StringComparison.Ordinal);

    public bool Unique => IsIdIndex || Flag("unique");

    public bool Sparse => Flag("sparse");

    public TimeSpan? ExpireAfter =>
        Spec.TryGetValue("expireAfterSeconds", out var seconds) ? TimeSpan.FromSeconds(seconds.ToDouble()) : null;

    public static BsonDocument IdIndexSpec() => new() { { "v", 2 }, { "key", new BsonDocument("_id", 1) }, { "name", IdIndexName } };

    private bool Flag(string name) => Spec.TryGetValue(name, out var flag) && flag.ToBoolean();
}
