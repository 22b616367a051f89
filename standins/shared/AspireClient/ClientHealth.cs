using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Aspire;

internal static class ClientHealth
{
    // Runs the probe; any failure of it is the finding. Added once per name, however often the client is added.
    public static void AddClientHealthCheck(
        this IHostApplicationBuilder builder, string name, object? serviceKey, Func<IServiceProvider, CancellationToken, Task> probe)
    {
        if (serviceKey is not null)
        {
            name = $"{name}_{serviceKey}";
        }

        var mark = $"Aspire.HealthChecks.{name}";
        if (builder.Properties.TryAdd(mark, true))
        {
            builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
                name, services => new Probe(services, probe), failureStatus: null, tags: null, timeout: null));
        }
    }

    private sealed class Probe(IServiceProvider services, Func<IServiceProvider, CancellationToken, Task> probe) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
        {
            try
            {
                await probe(services, cancellationToken).ConfigureAwait(false);
                return HealthCheckResult.Healthy();
            }
            catch (Exception e)
            {
                return new HealthCheckResult(context.Registration.FailureStatus, e.Message, e);
            }
        }
    }
}
