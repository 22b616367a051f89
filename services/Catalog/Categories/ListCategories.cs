using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.Catalog.Categories;

internal sealed record CategoryView(string Slug, string Name);

internal static class ListCategories
{
    public static async Task<Ok<IReadOnlyList<CategoryView>>> Handle(CategoryStore categories, CancellationToken cancellationToken)
    {
        var all = await categories.AllAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<CategoryView>>([.. all.Select(category => new CategoryView(category.Slug, category.Name))]);
    }
}
