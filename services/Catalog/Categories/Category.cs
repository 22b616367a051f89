using MongoDB.Bson.Serialization.Attributes;

namespace StreamPlatform.Catalog.Categories;

internal sealed class Category
{
    [BsonId]
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public int Position { get; init; }
}
