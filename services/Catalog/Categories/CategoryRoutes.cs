namespace StreamPlatform.Catalog.Categories;

internal static class CategoryRoutes
{
    public static void MapCategories(this WebApplication app) =>
        app.MapGroup("/api/catalog/categories").WithTags("categories").MapGet("", ListCategories.Handle);
}
