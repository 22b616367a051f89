using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal static class Routes
{
    public static readonly IReadOnlyList<Route> All =
    [
        new("GET", "/health", "", SystemRoutes.Health),
        new("GET", "/version", "version", SystemRoutes.Version),
        new("GET", "/stats", "stats.get", SystemRoutes.Stats),
        new("GET", "/indexes", "indexes.get", IndexRoutes.List),
        new("POST", "/indexes", "indexes.create", IndexRoutes.CreateAsync),
        new("GET", "/indexes/{uid}", "indexes.get", IndexRoutes.Show),
        new("PATCH", "/indexes/{uid}", "indexes.update", IndexRoutes.UpdateAsync),
        new("DELETE", "/indexes/{uid}", "indexes.delete", IndexRoutes.Delete),
        new("GET", "/indexes/{uid}/stats", "stats.get", IndexRoutes.Stats),
        new("POST", "/swap-indexes", "indexes.swap", IndexRoutes.SwapAsync),
        new("GET", "/indexes/{uid}/documents", "documents.get", DocumentRoutes.List),
        new("POST", "/indexes/{uid}/documents/fetch", "documents.get", DocumentRoutes.FetchAsync),
        new("GET", "/indexes/{uid}/documents/{id}", "documents.get", DocumentRoutes.Show),
        new("POST", "/indexes/{uid}/documents", "documents.add", call => DocumentRoutes.AddAsync(call, "replace")),
        new("PUT", "/indexes/{uid}/documents", "documents.add", call => DocumentRoutes.AddAsync(call, "update")),
        new("DELETE", "/indexes/{uid}/documents/{id}", "documents.delete", DocumentRoutes.DeleteOne),
        new("DELETE", "/indexes/{uid}/documents", "documents.delete", DocumentRoutes.DeleteAll),
        new("POST", "/indexes/{uid}/documents/delete-batch", "documents.delete", DocumentRoutes.DeleteSomeAsync),
        new("POST", "/indexes/{uid}/documents/delete", "documents.delete", DocumentRoutes.DeleteByFilterAsync),
        new("GET", "/indexes/{uid}/search", "search", SearchRoutes.SearchByQuery),
        new("POST", "/indexes/{uid}/search", "search", SearchRoutes.SearchAsync),
        new("POST", "/indexes/{uid}/facet-search", "search", SearchRoutes.FacetSearchAsync),
        new("POST", "/multi-search", "search", SearchRoutes.MultiSearchAsync),
        new("GET", "/tasks", "tasks.get", TaskRoutes.List),
        new("DELETE", "/tasks", "tasks.delete", TaskRoutes.Delete),
        new("POST", "/tasks/cancel", "tasks.cancel", TaskRoutes.Cancel),
        new("GET", "/tasks/{task}", "tasks.get", TaskRoutes.Show),
        new("GET", "/keys", "keys.get", KeyRoutes.List),
        new("POST", "/keys", "keys.create", KeyRoutes.CreateAsync),
        new("GET", "/keys/{key}", "keys.get", KeyRoutes.Show),
        new("PATCH", "/keys/{key}", "keys.update", KeyRoutes.UpdateAsync),
        new("DELETE", "/keys/{key}", "keys.delete", KeyRoutes.Delete),
        new("GET", "/indexes/{uid}/settings", "settings.get", SettingRoutes.ShowAll),
        new("PATCH", "/indexes/{uid}/settings", "settings.update", SettingRoutes.ChangeAllAsync),
        new("DELETE", "/indexes/{uid}/settings", "settings.update", SettingRoutes.ResetAll),
        .. SettingTable.All.SelectMany(SettingRoutes.Of),
    ];
}
