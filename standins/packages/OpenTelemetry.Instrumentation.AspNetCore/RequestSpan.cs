using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace OpenTelemetry.Instrumentation.AspNetCore;

// https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-server
internal static class RequestSpan
{
    private const string Other = "_OTHER";

    private static readonly HashSet<string> KnownMethods = new(StringComparer.OrdinalIgnoreCase)
    {
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT",
    };

    public static void Start(Activity span, HttpRequest request)
    {
        var method = Method(request);
        span.DisplayName = method == Other ? "HTTP" : method;
        span.SetTag("http.request.method", method);
        if (method == Other)
        {
            span.SetTag("http.request.method_original", request.Method);
        }

        span.SetTag("url.scheme", request.Scheme);
        span.SetTag("url.path", (request.PathBase + request.Path).Value);
        if (request.QueryString.HasValue)
        {
            span.SetTag("url.query", WithoutValues(request.QueryString.Value!));
        }

        span.SetTag("server.address", request.Host.Host);
        if (request.Host.Port is { } port)
        {
            span.SetTag("server.port", port);
        }

        if (request.Headers.UserAgent is [{ Length: > 0 } agent, ..])
        {
            span.SetTag("user_agent.original", agent);
        }

        span.SetTag("network.protocol.version", request.Protocol.StartsWith("HTTP/", StringComparison.Ordinal) ? request.Protocol[5..] : null);
    }

    public static void Stop(Activity span, HttpContext context)
    {
        var status = context.Response.StatusCode;
        span.SetTag("http.response.status_code", status);
        if (Route(context) is { } route)
        {
            span.SetTag("http.route", route);
            var method = Method(context.Request);
            span.DisplayName = $"{(method == Other ? "HTTP" : method)} {route}";
        }

        if (status >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
            if (span.GetTagItem("error.type") is null)
            {
                span.SetTag("error.type", status.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static string? Route(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route ?? (endpoint as RouteEndpoint)?.RoutePattern.RawText;
    }

    private static string Method(HttpRequest request) =>
        KnownMethods.TryGetValue(request.Method, out var known) ? known : Other;

    // a query may hold a token: names stay, values go
    private static string WithoutValues(string query) =>
        "?" + string.Join('&', query[1..].Split('&').Select(p => p.IndexOf('=') is var i and >= 0 ? p[..i] + "=Redacted" : p));
}
