using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;

namespace StreamPlatform.ServiceDefaults;

/// <summary>Every outgoing call finds its service by name, has a timeout, a retry budget and a circuit breaker.</summary>
internal static class HttpClients
{
    // between two of our services there are seldom a hundred calls in thirty seconds: with the usual floor a breaker would never open
    private const int BreakerThroughput = 10;

    public static void AddHttpClients(this IHostApplicationBuilder builder)
    {
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler(options =>
            {
                options.CircuitBreaker.MinimumThroughput = BreakerThroughput;
                options.CircuitBreaker.FailureRatio = 0.5;
                options.Retry.DisableForUnsafeHttpMethods();
            });
            http.AddServiceDiscovery();
        });
    }
}
