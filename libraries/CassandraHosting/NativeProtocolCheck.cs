using System.Globalization;
using Cassandra;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StreamPlatform.CassandraHosting;

// A node is well when it lets a client in.
internal static class NativeProtocolCheck
{
    public static async Task<HealthCheckResult> AskAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var cluster = Cluster.Builder().AddContactPoint(host).WithPort(port).Build();
        try
        {
            await cluster.ConnectAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (NoHostAvailableException nobody)
        {
            return HealthCheckResult.Unhealthy(string.Create(CultureInfo.InvariantCulture, $"nobody answers at {host}:{port}"), nobody);
        }
    }
}
