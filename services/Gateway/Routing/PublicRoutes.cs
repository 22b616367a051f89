using Yarp.ReverseProxy.Configuration;

namespace StreamPlatform.Gateway.Routing;

// Everything that can be reached from outside, besides the site. What is not in this table does not exist there.
internal static class PublicRoutes
{
    public const string Uploads = "uploads";

    private const long Unlimited = -1;

    // a little more than a poster may have, so that the room itself says no
    private const long LongestPicture = 12 << 20;

    public static IReadOnlyList<RouteConfig> All { get; } =
    [
        Route("accounts", "/api/auth/{**rest}", "identity"),
        Route("token-keys", "/.well-known/jwks.json", "identity"),
        Route("catalog", "/api/catalog/{**rest}", "catalog"),
        Route(Uploads, "/api/studio/uploads/{**rest}", "studio") with { MaxRequestBodySize = Unlimited },
        Route("search", "/api/search/{**rest}", "search"),
        Route("recommendations", "/api/recommendations/{**rest}", "recommendations"),
        Route("playback", "/api/streaming/{**rest}", "streaming"),
        Route("viewing", "/api/viewing/{**rest}", "analytics"),
        Route("notifications", "/api/notifications/{**rest}", "notifications"),
        Route("payments", "/api/payments/{**rest}", "payments"),
        Route("posters", "/api/thumbnails/{**rest}", "thumbnails") with { MaxRequestBodySize = LongestPicture },
        Route("images", "/images/{**rest}", "streaming"),
    ];

    private static RouteConfig Route(string id, string path, string service) =>
        new() { RouteId = id, ClusterId = service, Match = new RouteMatch { Path = path } };
}
