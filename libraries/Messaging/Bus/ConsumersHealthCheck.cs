using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StreamPlatform.Messaging.Bus;

/// <summary>
/// Unhealthy until every queue of the room is consumed. Whoever waits for the room's health before it publishes knows that the room's queues exist:
/// the broker drops an event that no queue is bound to.
/// </summary>
internal sealed class ConsumersHealthCheck : IHealthCheck
{
    private readonly ConcurrentDictionary<string, bool> _consumed = new(StringComparer.Ordinal);

    public void Set(string queue, bool consumed) => _consumed[queue] = consumed;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var idle = _consumed.Where(queue => !queue.Value).Select(queue => queue.Key).Order(StringComparer.Ordinal).ToList();
        return Task.FromResult(idle.Count == 0
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, $"Not consumed: {string.Join(", ", idle)}"));
    }
}
