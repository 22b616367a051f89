using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StreamPlatform.Gateway.Site;

// Every address that is nobody else's belongs to the site, which finds the page by itself.
internal static class ServePage
{
    private static readonly PathString[] NotTheSites = ["/api", "/images", "/internal", "/origin", "/assets", "/.well-known"];

    private const string NotBuilt =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>StreamPlatform</title>
        <h1>The site is not built yet</h1>
        <p>The gateway and the API are running. Build the site with <code>npm ci</code> and <code>npm run build</code> in the folder
        <code>web</code>, then load this page again.</p>
        </html>
        """;

    public static IResult Handle(HttpContext context, SiteFiles files)
    {
        var request = context.Request;
        if (!IsForAPage(request))
        {
            return GatewayProblems.NotFound.With();
        }

        if (files.Index is not { Exists: true, PhysicalPath: { } path } index)
        {
            return TypedResults.Text(NotBuilt, "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.Headers.CacheControl = SiteCaching.Revalidate;
        var version = $"\"{index.LastModified.UtcTicks:x}-{index.Length:x}\"";
        return TypedResults.PhysicalFile(path, "text/html; charset=utf-8", lastModified: index.LastModified, entityTag: new EntityTagHeaderValue(new StringSegment(version)));
    }

    // A browser that opens an address says that it wants HTML; one that looks for a picture or a script that is not there must not get a page.
    private static bool IsForAPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) &&
        !NotTheSites.Any(prefix => request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)) &&
        (!Path.HasExtension(request.Path) || request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal));
}
