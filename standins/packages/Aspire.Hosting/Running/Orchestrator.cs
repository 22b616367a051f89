using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Running;

/// <summary>Starts and stops the graph.</summary>
internal sealed class Orchestrator(
    DistributedApplicationModel model,
    DistributedApplicationOptions options,
    IDistributedApplicationEventing eventing,
    ResourceNotificationService notifications,
    Guardian guardian,
    LaunchPlanner planner,
    PortAllocator ports,
    GraphFolder folder,
    IConfiguration configuration,
    IServiceProvider services) : IHostedLifecycleService, IAsyncDisposable
{
    private readonly Dictionary<IResource, IResourceRuntime> _runtimes = [];
    private readonly CancellationTokenSource _stopping = new();

    // before anything is started, the dashboard included
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        notifications.DefaultWaitBehavior = options.DisableDashboard ? WaitBehavior.StopOnResourceUnavailable : WaitBehavior.WaitOnResourceUnavailable;
        await eventing.PublishAsync(new BeforeStartEvent(services, model), cancellationToken).ConfigureAwait(false);
        WaitCircles.Refuse(model);
        new Preflight(model, planner, ports, folder, configuration).Check();
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await guardian.StartAsync().ConfigureAwait(false);
        foreach (var resource in model.Resources.ToArray())
        {
            _runtimes[resource] = Runtime(resource);
        }

        foreach (var runtime in _runtimes.Values)
        {
            await runtime.InitializeAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var runtime in _runtimes.Values.Where(r => !WaitsForItsOwner(r.Resource)))
        {
            runtime.Start(force: false);
        }

        _ = services.GetService<ReadyNotice>()?.WriteAsync(_stopping.Token);
        await eventing.PublishAsync(new AfterResourcesCreatedEvent(services, model), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Each resource stops once all that wait for it have stopped.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        var stops = new Dictionary<IResource, Task>();
        foreach (var resource in _runtimes.Keys)
        {
            _ = StopAfterDependents(resource, stops, []);
        }

        await Task.WhenAll(stops.Values).ConfigureAwait(false);
        foreach (var runtime in _runtimes.Values.OfType<IAsyncDisposable>())
        {
            await runtime.DisposeAsync().ConfigureAwait(false);
        }

        guardian.Dispose();
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An application that is disposed without being stopped leaves nobody behind either.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_stopping.IsCancellationRequested)
        {
            await StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        _stopping.Dispose();
    }

    public async Task<ExecuteCommandResult> CommandAsync(IResource resource, string command, CancellationToken cancellationToken)
    {
        if (!_runtimes.TryGetValue(resource, out var runtime))
        {
            return CommandResults.Failure($"Resource '{resource.Name}' is not part of the running graph.");
        }

        switch (command)
        {
            case "start" or "resource-start":
                StartDormantDependencies(resource);
                runtime.Start(force: notifications.OfResource(resource).Any(e => e.Snapshot.State?.Text == KnownResourceStates.Waiting));
                return CommandResults.Success();
            case "stop" or "resource-stop":
                await runtime.StopAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
                return CommandResults.Success();
            case "restart" or "resource-restart":
                await runtime.StopAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
                runtime.Start(force: false);
                return CommandResults.Success();
            default:
                return CommandResults.Failure($"Command '{command}' not available for resource '{resource.Name}'.");
        }
    }

    private static bool WaitsForItsOwner(IResource resource) => resource.HasAnnotationOfType<ExplicitStartupAnnotation>();

    private IResourceRuntime Runtime(IResource resource) => resource switch
    {
        ProjectResource or ExecutableResource => ActivatorUtilities.CreateInstance<ProcessRuntime>(services, resource),
        _ when resource.IsContainer() => ActivatorUtilities.CreateInstance<ProcessRuntime>(services, resource),
        IResourceWithParent child => ActivatorUtilities.CreateInstance<ChildRuntime>(services, resource, child.Parent),
        _ => ActivatorUtilities.CreateInstance<ValueRuntime>(services, resource),
    };

    private void StartDormantDependencies(IResource resource)
    {
        foreach (var dependency in resource.Annotations.OfType<WaitAnnotation>().Select(w => w.Resource).Distinct())
        {
            var state = notifications.OfResource(dependency).FirstOrDefault()?.Snapshot.State?.Text;
            if (state == KnownResourceStates.NotStarted && _runtimes.TryGetValue(dependency, out var runtime))
            {
                StartDormantDependencies(dependency);
                runtime.Start(force: false);
            }
        }
    }

    private Task StopAfterDependents(IResource resource, Dictionary<IResource, Task> stops, HashSet<IResource> path)
    {
        if (stops.TryGetValue(resource, out var known))
        {
            return known;
        }

        if (!path.Add(resource))
        {
            return Task.CompletedTask;
        }

        var dependents = _runtimes.Keys.Where(other => other.Annotations.OfType<WaitAnnotation>().Any(w => w.Resource == resource)).ToArray();
        return stops[resource] = StopAsync(resource, [.. dependents.Select(other => StopAfterDependents(other, stops, path))]);
    }

    private async Task StopAsync(IResource resource, Task[] dependents)
    {
        await Task.WhenAll(dependents).ConfigureAwait(false);
        await _runtimes[resource].StopAsync().ConfigureAwait(false);
    }
}
