using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Aspire.Hosting.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Keeps the last state of each resource instance and tells everybody who watches.</summary>
public class ResourceNotificationService : IDisposable
{
    private static readonly CustomResourceSnapshot Unknown = new() { ResourceType = "Resource", Properties = [] };

    private readonly ConcurrentDictionary<string, ResourceEvent> _current = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Channel<ResourceEvent>, bool> _watchers = new();
    private readonly Lock _gate = new();
    private readonly WaitDescriber _describer;
    private readonly TimeSpan _patience;

    public ResourceNotificationService(DistributedApplicationModel model, IConfiguration configuration)
    {
        _describer = new WaitDescriber(model, this);
        _patience = configuration.GetValue("StandIns:WaitTimeout", TimeSpan.FromMinutes(3));
    }

    public WaitBehavior DefaultWaitBehavior { get; set; } = WaitBehavior.StopOnResourceUnavailable;

    public Task PublishUpdateAsync(IResource resource, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        var instances = OfResource(resource).Select(e => e.ResourceId).DefaultIfEmpty(resource.Name).ToArray();
        return Task.WhenAll(instances.Select(id => PublishUpdateAsync(resource, id, stateFactory)));
    }

    public Task PublishUpdateAsync(IResource resource, string resourceId, Func<CustomResourceSnapshot, CustomResourceSnapshot> stateFactory)
    {
        lock (_gate)
        {
            var before = _current.TryGetValue(resourceId, out var known) ? known.Snapshot : Unknown;
            var change = new ResourceEvent(resource, resourceId, stateFactory(before));
            _current[resourceId] = change;
            foreach (var watcher in _watchers.Keys)
            {
                watcher.Writer.TryWrite(change);
            }
        }

        return Task.CompletedTask;
    }

    public bool TryGetCurrentState(string resourceId, [NotNullWhen(true)] out ResourceEvent? resourceEvent) =>
        _current.TryGetValue(resourceId, out resourceEvent) || (resourceEvent = _current.Values.FirstOrDefault(e => Named(e, resourceId))) is not null;

    /// <summary>First what is, then what changes.</summary>
    public async IAsyncEnumerable<ResourceEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateUnbounded<ResourceEvent>(new UnboundedChannelOptions { SingleReader = true });
        lock (_gate)
        {
            _watchers[channel] = true;
            foreach (var known in _current.Values)
            {
                channel.Writer.TryWrite(known);
            }
        }

        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return change;
            }
        }
        finally
        {
            _watchers.TryRemove(channel, out _);
        }
    }

    public Task WaitForResourceAsync(string resourceName, string? targetState = null, CancellationToken cancellationToken = default) =>
        WaitForResourceAsync(resourceName, [targetState ?? KnownResourceStates.Running], cancellationToken);

    public async Task<string> WaitForResourceAsync(string resourceName, IEnumerable<string> targetStates, CancellationToken cancellationToken = default)
    {
        var targets = targetStates.ToArray();
        var reached = await WaitAsync(
            resourceName, e => targets.Contains(e.Snapshot.State?.Text), $"to enter the state {string.Join(" or ", targets)}", cancellationToken).ConfigureAwait(false);
        return reached.Snapshot.State!.Text;
    }

    public Task<ResourceEvent> WaitForResourceAsync(string resourceName, Func<ResourceEvent, bool> predicate, CancellationToken cancellationToken = default) =>
        WaitAsync(resourceName, predicate, "to reach the state that was asked for", cancellationToken);

    public Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, CancellationToken cancellationToken = default) =>
        WaitForResourceHealthyAsync(resourceName, DefaultWaitBehavior, cancellationToken);

    public async Task<ResourceEvent> WaitForResourceHealthyAsync(string resourceName, WaitBehavior waitBehavior, CancellationToken cancellationToken = default)
    {
        var reached = await WaitAsync(
            resourceName,
            e => IsHealthy(e.Resource) || (waitBehavior == WaitBehavior.StopOnResourceUnavailable && HasEnded(e)),
            "to become healthy",
            cancellationToken).ConfigureAwait(false);
        // what was seen may be older than what made the wait end
        var now = OfResource(reached.Resource);
        if (waitBehavior == WaitBehavior.StopOnResourceUnavailable && Array.Exists(now, HasEnded))
        {
            throw new DistributedApplicationException($"Stopped waiting for resource '{resourceName}' to become healthy because it ended: {_describer.Describe(resourceName)}");
        }

        await Task.WhenAll(now.Select(e => e.Snapshot.ResourceReadyEvent?.EventTask ?? Task.CompletedTask)).WaitAsync(cancellationToken).ConfigureAwait(false);
        return now[0];
    }

    public Task WaitForDependenciesAsync(IResource resource, CancellationToken cancellationToken) =>
        new DependencyWaiter(this, NoWords.Instance).WaitAsync(resource, cancellationToken);

    public void Dispose()
    {
        foreach (var watcher in _watchers.Keys)
        {
            watcher.Writer.TryComplete();
        }

        GC.SuppressFinalize(this);
    }

    internal static bool HasEnded(ResourceEvent change) => KnownResourceStates.TerminalStates.Contains(change.Snapshot.State?.Text ?? "");

    internal ResourceEvent[] OfResource(IResource resource) => [.. _current.Values.Where(e => e.Resource == resource)];

    internal bool IsRunning(IResource resource) =>
        OfResource(resource) is { Length: > 0 } instances && instances.All(e => e.Snapshot.State?.Text == KnownResourceStates.Running);

    /// <summary>Running on every replica, healthy, and the handlers of readiness have been called.</summary>
    internal bool IsHealthy(IResource resource) =>
        IsRunning(resource) && OfResource(resource).All(e => e.Snapshot.HealthStatus == HealthStatus.Healthy && e.Snapshot.ResourceReadyEvent is not null);

    internal string Describe(string resourceName) => _describer.Describe(resourceName);

    private static bool Named(ResourceEvent change, string name) =>
        string.Equals(change.Resource.Name, name, StringComparison.OrdinalIgnoreCase) || string.Equals(change.ResourceId, name, StringComparison.OrdinalIgnoreCase);

    // a wait without a token would go on for ever and say nothing: it gets a deadline and a reason
    private async Task<ResourceEvent> WaitAsync(string name, Func<ResourceEvent, bool> predicate, string goal, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (!cancellationToken.CanBeCanceled)
        {
            patience.CancelAfter(_patience);
        }

        try
        {
            await foreach (var change in WatchAsync(patience.Token).ConfigureAwait(false))
            {
                if (Named(change, name) && predicate(change))
                {
                    return change;
                }
            }
        }
        catch (OperationCanceledException end) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException($"Gave up waiting for resource '{name}' {goal}: {_describer.Describe(name)}", end, cancellationToken);
        }
        catch (OperationCanceledException end)
        {
            throw new TimeoutException($"Waited {_patience} for resource '{name}' {goal}: {_describer.Describe(name)}", end);
        }

        throw new OperationCanceledException($"The application ended while waiting for resource '{name}' {goal}.");
    }
}
