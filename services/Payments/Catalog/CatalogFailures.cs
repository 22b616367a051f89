using Polly;

namespace StreamPlatform.Payments.Catalog;

internal sealed class CatalogFailures(ILogger<CatalogFailures> logger) : IEndpointFilter
{
    private const string RetrySeconds = "5";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception away) when (away is HttpRequestException or ExecutionRejectedException)
        {
            logger.CatalogAway(context.HttpContext.Request.Path, away);
            context.HttpContext.Response.Headers.RetryAfter = RetrySeconds;
            return PaymentsProblems.CatalogAway.With();
        }
    }
}
