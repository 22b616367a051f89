using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Gateway.Headers;

// The same for every answer, whoever wrote it.
internal sealed class ResponseHeaders(RequestDelegate next, IConfiguration configuration, IOptions<GatewayOptions> options)
{
    // a header that support can ask for: it finds the trace and the log lines of a request
    private const string TraceHeader = "X-Trace-Id";

    private readonly string _policy = ContentSecurityPolicy.For(Edges.AddressesIn(configuration).Concat(options.Value.EdgeAddresses));

    public Task InvokeAsync(HttpContext context)
    {
        // the last word before the answer goes out, after upstreams and error pages have written theirs
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] =
            "autoplay=(self), fullscreen=(self), picture-in-picture=(self), camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        if (Activity.Current is { } activity)
        {
            headers[TraceHeader] = activity.TraceId.ToHexString();
        }
    }
}
