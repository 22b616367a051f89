using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aspire.Hosting.Running;

/// <summary>Holds a resource back until those before it are there.</summary>
internal sealed class DependencyWaiter(ResourceNotificationService notifications, ILogger words)
{
    public static bool IsOver(ResourceNotificationService notifications, WaitAnnotation wait) => wait.WaitType switch
    {
        WaitType.WaitUntilStarted => notifications.IsRunning(wait.Resource),
        WaitType.WaitUntilHealthy => notifications.IsHealthy(wait.Resource)
            && notifications.OfResource(wait.Resource).All(e => e.Snapshot.ResourceReadyEvent!.EventTask.IsCompletedSuccessfully),
        _ => notifications.OfResource(wait.Resource) is { Length: > 0 } instances
            && instances.All(e => ResourceNotificationService.HasEnded(e) && e.Snapshot.ExitCode == wait.ExitCode),
    };

    public Task WaitAsync(IResource resource, CancellationToken cancellationToken) =>
        Task.WhenAll(resource.Annotations.OfType<WaitAnnotation>().DistinctBy(wait => (wait.Resource, wait.WaitType)).ToArray().Select(wait => WaitAsync(wait, cancellationToken)));

    public async Task WaitAsync(WaitAnnotation wait, CancellationToken cancellationToken)
    {
        if (!IsOver(notifications, wait))
        {
            words.LogInformation("Waiting for resource '{Resource}' {Goal}", wait.Resource.Name, Goal(wait.WaitType));
        }

        await UntilOverAsync(wait, cancellationToken).ConfigureAwait(false);
        words.LogInformation("Finished waiting for resource '{Resource}'.", wait.Resource.Name);
    }

    private static string Goal(WaitType type) => type switch
    {
        WaitType.WaitForCompletion => "to complete.",
        WaitType.WaitUntilStarted => "to enter the 'Running' state.",
        _ => "to become healthy.",
    };

    private async Task UntilOverAsync(WaitAnnotation wait, CancellationToken cancellationToken)
    {
        await foreach (var _ in notifications.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            if (IsOver(notifications, wait))
            {
                return;
            }

            ThrowIfHopeless(wait);
        }
    }

    private void ThrowIfHopeless(WaitAnnotation wait)
    {
        var behavior = wait.WaitBehavior ?? notifications.DefaultWaitBehavior;
        foreach (var instance in notifications.OfResource(wait.Resource).Where(ResourceNotificationService.HasEnded))
        {
            var state = instance.Snapshot.State!.Text;
            if (wait.WaitType == WaitType.WaitForCompletion)
            {
                var failed = state == KnownResourceStates.FailedToStart || instance.Snapshot.ExitCode is { } code && code != wait.ExitCode;
                if (failed)
                {
                    throw new DistributedApplicationException(
                        $"Resource '{wait.Resource.Name}' has entered the '{state}' state with exit code {instance.Snapshot.ExitCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "(none)"}, expected {wait.ExitCode}.");
                }
            }
            else if (behavior == WaitBehavior.StopOnResourceUnavailable)
            {
                throw new DistributedApplicationException($"Dependency resource '{wait.Resource.Name}' failed to start: {notifications.Describe(wait.Resource.Name)}");
            }
        }

        var broken = notifications.OfResource(wait.Resource).Select(e => e.Snapshot.ResourceReadyEvent?.EventTask).FirstOrDefault(t => t is { IsFaulted: true });
        if (broken is not null && wait.WaitType == WaitType.WaitUntilHealthy)
        {
            throw new DistributedApplicationException(
                $"Dependency resource '{wait.Resource.Name}' could not be made ready: {broken.Exception!.InnerException!.Message}", broken.Exception.InnerException);
        }
    }
}

/// <summary>For waits that nobody reads about.</summary>
internal static class NoWords
{
    public static ILogger Instance => NullLogger.Instance;
}
