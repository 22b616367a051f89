using MongoDB.Driver;

namespace StreamPlatform.Catalog.Categories;

internal static class CategorySeed
{
    public static readonly CreateIndexModel<Category> ByPosition = new(
        Builders<Category>.IndexKeys.Ascending(category => category.Position), new CreateIndexOptions { Name = "category_by_position" });

    private static readonly (string Slug, string Name)[] Seed =
    [
        ("film", "Film & Animation"),
        ("music", "Music"),
        ("gaming", "Gaming"),
        ("education", "Education"),
        ("science", "Science & Technology"),
        ("news", "News & Politics"),
        ("documentary", "Documentary"),
        ("comedy", "Comedy"),
        ("sports", "Sports"),
        ("travel", "Travel"),
        ("food", "Food & Cooking"),
        ("howto", "Howto & Style"),
        ("art", "Art & Design"),
        ("nature", "Nature & Animals"),
        ("cars", "Cars & Vehicles"),
        ("people", "People & Stories"),
    ];

    public static Task PlantAsync(IMongoCollection<Category> categories, CancellationToken cancellationToken) =>
        categories.BulkWriteAsync(
            Seed.Select((category, position) => new UpdateOneModel<Category>(
                Builders<Category>.Filter.Eq(stored => stored.Slug, category.Slug),
                Builders<Category>.Update.Set(stored => stored.Name, category.Name).Set(stored => stored.Position, position))
            {
                IsUpsert = true,
            }),
            cancellationToken: cancellationToken);
}
