using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Asks the one route that needs no key.</summary>
internal sealed class MeilisearchAvailabilityCheck(MeilisearchResource server) : IHealthCheck
{
    private static readonly HttpClient Http = new();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var response = await Http.GetAsync(new Uri($"{server.PrimaryEndpoint.Url}/health"), cancellationToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"it answers {(int)response.StatusCode}");
        }
        catch (HttpRequestException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }
}
