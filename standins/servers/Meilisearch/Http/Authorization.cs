using Microsoft.AspNetCore.Http;
using StreamPlatform.Standins.Meilisearch.Keys;

namespace StreamPlatform.Standins.Meilisearch.Http;

// With a master key every route but /health wants a key that allows it; without one everybody may do everything, but keep no keys.
internal static class Authorization
{
    private const string Scheme = "Bearer ";

    public static ApiKey? Check(HttpContext context, Engine engine, Route route)
    {
        if (!engine.Keys.IsProtected)
        {
            return route.Action.StartsWith("keys.", StringComparison.Ordinal)
                ? throw new ApiError(401, "missing_master_key", "Meilisearch is running without a master key. To access this API endpoint, you must have set a master key at launch.")
                : null;
        }
        if (route.Action.Length == 0)
        {
            return null;
        }
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.Ordinal))
        {
            throw ApiErrors.MissingAuthorization();
        }
        var given = header[Scheme.Length..];
        if (engine.Keys.IsMaster(given))
        {
            return null;
        }
        var index = context.Request.RouteValues["uid"] as string;
        return engine.Keys.ByKey(given) is { } key && key.Allows(route.Action, index, engine.Clock.GetUtcNow()) ? key : throw ApiErrors.InvalidKey();
    }
}
