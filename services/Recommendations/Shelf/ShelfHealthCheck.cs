using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StreamPlatform.Recommendations.Shelf;

// Before the videos were read for the first time every row would be empty.
internal sealed class ShelfHealthCheck(ShelfListener listener) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(listener.Filled.Task.IsCompleted ? HealthCheckResult.Healthy() : new HealthCheckResult(context.Registration.FailureStatus, "The videos are still being read."));
}
