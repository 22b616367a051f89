using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace StreamPlatform.Gateway.Routing;

// Kestrel cuts off who sends less than 240 bytes a second. A creator on a bad line may; one that stands still is ended by the cluster's timeout.
internal sealed class UnhurriedUploads(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetReverseProxyFeature().Route.Config.RouteId == PublicRoutes.Uploads &&
            context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        return next(context);
    }
}
