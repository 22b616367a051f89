using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using StreamPlatform.Gateway.Headers;
using StreamPlatform.Gateway.Limits;
using StreamPlatform.Gateway.Routing;
using StreamPlatform.Gateway.Site;

namespace StreamPlatform.Gateway;

internal static class GatewayModule
{
    // of every route but uploads
    private const long MaxRequestBodySize = 1024 * 1024;

    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<GatewayOptions>().BindConfiguration(GatewayOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<GatewayOptions>, GatewayOptionsValidator>();
        builder.Services.AddProxy();
        builder.Services.AddClientLimits();
        builder.Services.AddSite();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize;
        });
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<GatewayOptions>>(TrustOnly);
    }

    public static void MapGateway(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<ResponseHeaders>();
        app.UseCompression();

        // files first: they need no limit, and routing would give their addresses to the page
        app.UseSite();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapProxy();
        app.MapSite();
    }

    private static void TrustOnly(ForwardedHeadersOptions forwarded, IOptions<GatewayOptions> options)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        if (options.Value.TrustedProxies.Count == 0)
        {
            // with empty lists the middleware would believe anybody
            forwarded.ForwardedHeaders = ForwardedHeaders.None;
            return;
        }

        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        foreach (var network in options.Value.TrustedProxies)
        {
            forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }
    }
}
