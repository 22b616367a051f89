using System.Globalization;
using Cassandra;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StreamPlatform.Testing;

// A node is well when it lets a client in.
internal static class CqlHealth
{
    public static async Task<HealthCheckResult> CheckAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var cluster = Cluster.Builder().AddContactPoint(host).WithPort(port).Build();
        try
        {
            await cluster.ConnectAsync().WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NoHostAvailableException nobody)
        {
            return HealthCheckResult.Unhealthy(string.Create(CultureInfo.InvariantCulture, $"nobody answers at {host}:{port}"), nobody);
        }
    }
}
