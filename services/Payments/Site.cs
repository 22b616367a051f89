using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace StreamPlatform.Payments;

// Addresses of the site that Stripe sends people back to.
internal sealed class Site(IOptions<PaymentsOptions> options)
{
    // A path and never another host: "//host" and "/\host" are hosts to a browser.
    public static bool IsPath(string? path) =>
        path is ['/', ..] && !(path is [_, '/' or '\\', ..]) && !path.AsSpan().ContainsAny('\r', '\n', '\t') && Uri.IsWellFormedUriString(path, UriKind.Relative);

    public string AddressOf(HttpRequest request, string path, params (string Name, string Value)[] query)
    {
        var address = OriginOf(request).TrimEnd('/') + path;
        foreach (var (name, value) in query)
        {
            address += $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
        }

        return address;
    }

    private string OriginOf(HttpRequest request) =>
        options.Value.SiteOrigin?.ToString()
        ?? (Uri.TryCreate(request.Headers[HeaderNames.Origin].ToString(), UriKind.Absolute, out var origin) && origin.Scheme is ("http" or "https")
            ? origin.GetLeftPart(UriPartial.Authority)
            : $"{request.Scheme}://{request.Host}");
}
