namespace StreamPlatform.Gateway.Headers;

// What the site's pages may load. Segments come from the edges; the player feeds them to the video element by blob: and works in a blob: worker.
internal static class ContentSecurityPolicy
{
    public static string For(IEnumerable<string> edges)
    {
        var origins = string.Concat(edges.Select(OriginOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(origin => ' ' + origin));
        return string.Join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            $"connect-src 'self'{origins}",
            $"media-src 'self' blob: data:{origins}", // hls.js hangs the captions that it reads on an empty track, data:,WEBVTT
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    }

    private static string OriginOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https")
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new ArgumentException($"The address of an edge must be an http or https URL, not '{address}'.", nameof(address));
}
