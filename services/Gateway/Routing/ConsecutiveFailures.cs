using System.Runtime.CompilerServices;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace StreamPlatform.Gateway.Routing;

// The circuit breaker of an address: it opens after some failures in a row, and one answer closes it. A rate over a window would keep a service
// out that has just come back, for as long as the window remembers.
internal sealed class ConsecutiveFailures(IDestinationHealthUpdater health, ILogger<ConsecutiveFailures> logger) : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "ConsecutiveFailures";
    private const int Tolerated = 3;

    private readonly ConditionalWeakTable<DestinationState, StrongBox<int>> _failures = [];

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        var failures = _failures.GetOrCreateValue(destination);
        switch (context.GetForwarderErrorFeature()?.Error)
        {
            case null or ForwarderError.None:
                Volatile.Write(ref failures.Value, 0);
                if (destination.Health.Passive == DestinationHealth.Unhealthy)
                {
                    health.SetPassive(cluster, destination, DestinationHealth.Healthy, TimeSpan.Zero);
                }

                break;
            case ForwarderError.Request or ForwarderError.RequestTimedOut or ForwarderError.RequestBodyDestination or
                ForwarderError.ResponseHeaders or ForwarderError.ResponseBodyDestination:
                if (Interlocked.Increment(ref failures.Value) is var count && count >= Tolerated)
                {
                    TakeOut(cluster, destination, count);
                }

                break;
            default:
                // the client went away: that says nothing about the service
                break;
        }
    }

    private void TakeOut(ClusterState cluster, DestinationState destination, int failures)
    {
        var pause = cluster.Model.Config.HealthCheck!.Passive!.ReactivationPeriod!.Value;
        health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, pause);
        logger.UpstreamTakenOut(cluster.ClusterId, destination.Model.Config.Address, failures, pause);
    }
}
