namespace StreamPlatform.Gateway.Site;

internal static class SiteCaching
{
    // the build puts a hash of the content into these names
    public const string Immutable = "public, max-age=31536000, immutable";

    // asked for again each time, so that a new version is seen at once; mostly answered by 304
    public const string Revalidate = "no-cache";

    private const string Short = "public, max-age=3600";

    public static string For(PathString path) =>
        path.StartsWithSegments("/assets", StringComparison.Ordinal) ? Immutable
        : Precompressed.PlainName(path.Value!).EndsWith(".html", StringComparison.Ordinal) ? Revalidate
        : Short;
}
