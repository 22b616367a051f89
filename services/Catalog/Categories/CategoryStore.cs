using MongoDB.Driver;

namespace StreamPlatform.Catalog.Categories;

internal sealed class CategoryStore(IMongoDatabase database)
{
    public async Task<IReadOnlyList<Category>> AllAsync(CancellationToken cancellationToken) =>
        await database.Categories().Find(category => category.Position >= 0).SortBy(category => category.Position).ToListAsync(cancellationToken);

    public Task<bool> ExistsAsync(string slug, CancellationToken cancellationToken) =>
        database.Categories().Find(category => category.Slug == slug).AnyAsync(cancellationToken);
}
