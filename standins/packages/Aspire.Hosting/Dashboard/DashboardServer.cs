using System.Net;
using Aspire.Hosting.Dashboard.Otlp;
using Aspire.Hosting.Dashboard.Resources;
using Aspire.Hosting.Dashboard.Telemetry;
using Aspire.Hosting.Running;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Dashboard;

/// <summary>The dashboard: a page of the host itself, on loopback only.</summary>
internal sealed class DashboardServer(
    IConfiguration configuration,
    AppHostProject host,
    ConsoleLog console,
    ResourceFeed resources,
    ConsoleFeed consoles,
    TelemetryWriter telemetry,
    TelemetryRoutes telemetryRoutes,
    OtlpReceiver receiver,
    OtlpAddress otlp) : IHostedService
{
    private static readonly string[] Pages =
        ["/", "/graph", "/parameters", "/consolelogs/{**rest}", "/structuredlogs", "/traces", "/traces/detail/{id}", "/metrics", "/alerts"];

    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var address = DashboardAddress.Find(configuration, host);
        var login = DashboardLogin.From(configuration);
        telemetry.Start();
        _app = Build(address, login);
        try
        {
            await _app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException taken)
        {
            throw new DistributedApplicationException(
                $"Port {address.Port}, where the dashboard is to be reached, is taken by another program: stop that program, or choose another address with "
                + "--ASPNETCORE_URLS=http://localhost:PORT.", taken);
        }

        var open = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        otlp.Endpoint = open;
        console.WriteNotice($"Login to the dashboard at {open}/{login.Invitation}");
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_app is not null)
        {
            await _app.DisposeAsync().ConfigureAwait(false);
            _app = null;
        }

        await telemetry.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task SecureAsync(HttpContext http, RequestDelegate next)
    {
        // another site may point a name of its own at 127.0.0.1
        if (http.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        await next(http).ConfigureAwait(false);
    }

    // processes show the key of the run instead
    private static bool IsForPeople(HttpContext http) => !http.Request.Path.StartsWithSegments(OtlpReceiver.Prefix, StringComparison.Ordinal);

    private WebApplication Build(Uri address, DashboardLogin login)
    {
        // an empty builder: the settings of the app host are not those of its dashboard
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (address.Port == 0)
            {
                kestrel.Listen(IPAddress.Loopback, 0);
            }
            else
            {
                kestrel.ListenLocalhost(address.Port);
            }
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddRouting();
        var app = builder.Build();
        app.Use(next => http => SecureAsync(http, next));
        app.UseWhen(IsForPeople, pages => pages.Use(next => http => login.CheckAsync(http, next)));
        app.UseRouting();
        app.MapGet("/health", () => "Healthy");
        foreach (var page in Pages)
        {
            app.MapGet(page, () => DashboardAssets.Page("index.html", host.Name, resources.Names));
        }

        app.MapGet("/assets/{name}", (string name) => DashboardAssets.File(name));
        app.MapGet("/api/resources", resources.StreamAsync);
        app.MapGet("/api/resources/{id}/environment", resources.Environment);
        app.MapPost("/api/resources/{id}/commands/{command}", resources.ExecuteAsync);
        app.MapGet("/api/resources/{id}/logs", consoles.StreamAsync);
        telemetryRoutes.Map(app);
        receiver.Map(app);
        return app;
    }
}
