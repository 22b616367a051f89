using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace StreamPlatform.ServiceDefaults;

/// <summary>What every process of the platform does alike.</summary>
public static class ServiceDefaults
{
    /// <summary>Telemetry, health checks, outgoing HTTP, problem details and the clock.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddTelemetry();
        builder.AddHealth();
        builder.AddHttpClients();
        builder.AddProblems();
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder;
    }

    /// <summary>The middleware that stands before every room's own: problems first, so that they see all that follows.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseProblems();
        if (app.HasAuthentication())
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }

        return app;
    }
}
