using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Running;

/// <summary>Something inside a server, such as a database: it runs when its parent runs.</summary>
internal sealed class ChildRuntime(
    IResource resource,
    IResource parent,
    ResourceNotificationService notifications,
    IDistributedApplicationEventing eventing,
    ReadinessMonitor readiness,
    TimeProvider time,
    IServiceProvider services) : IResourceRuntime
{
    private readonly SnapshotWriter _states = new(resource, notifications, time);
    private readonly CancellationTokenSource _stop = new();
    private Task _following = Task.CompletedTask;

    public IResource Resource => resource;

    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        _states.Create(resource.Name, resource.GetType().Name.Replace("Resource", "", StringComparison.Ordinal), null, KnownResourceStates.NotStarted, []);
        await eventing.PublishAsync(new InitializeResourceEvent(resource, services), cancellationToken).ConfigureAwait(false);
        if (resource is IResourceWithConnectionString)
        {
            await eventing.PublishAsync(new ConnectionStringAvailableEvent(resource, services), cancellationToken).ConfigureAwait(false);
        }

        _following = Task.Run(() => FollowAsync(_stop.Token), CancellationToken.None);
    }

    public void Start(bool force)
    {
        // it follows its parent
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task FollowAsync(CancellationToken stop)
    {
        var seen = "";
        CancellationTokenSource? watching = null;
        await foreach (var change in notifications.WatchAsync(stop).ConfigureAwait(false))
        {
            var state = notifications.OfResource(parent).FirstOrDefault()?.Snapshot.State?.Text ?? "";
            if (change.Resource != parent || state == seen)
            {
                continue;
            }

            seen = state;
            if (watching is not null)
            {
                await watching.CancelAsync().ConfigureAwait(false);
                watching.Dispose();
                watching = null;
            }

            _states.Change(resource.Name, s => Follow(s, state));
            if (state == KnownResourceStates.Running)
            {
                watching = CancellationTokenSource.CreateLinkedTokenSource(stop);
                _ = WatchAsync(watching.Token);
            }
        }
    }

    // what makes a server ready makes its children: databases, blob containers
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        await new DependencyWaiter(notifications, NoWords.Instance).WaitAsync(new WaitAnnotation(parent, WaitType.WaitUntilHealthy), cancellationToken).ConfigureAwait(false);
        await readiness.WatchAsync(resource, cancellationToken).ConfigureAwait(false);
    }

    private CustomResourceSnapshot Follow(CustomResourceSnapshot s, string state) =>
        state == KnownResourceStates.Running ? SnapshotWriter.Starting(s) with { State = state, StartTimeStamp = time.GetUtcNow().UtcDateTime }
            : KnownResourceStates.TerminalStates.Contains(state) ? SnapshotWriter.Ended(s, state, null, time)
            : s with { State = state };
}
