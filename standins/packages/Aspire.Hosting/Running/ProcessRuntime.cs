using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;

namespace Aspire.Hosting.Running;

/// <summary>A resource that is one process, or several alike.</summary>
internal sealed class ProcessRuntime(
    IResource resource,
    ResourceNotificationService notifications,
    ResourceLoggerService loggers,
    IDistributedApplicationEventing eventing,
    LaunchPlanner planner,
    PortAllocator ports,
    Guardian guardian,
    ReadinessMonitor readiness,
    TimeProvider time,
    IServiceProvider services) : IResourceRuntime, IAsyncDisposable
{
    private readonly ResourceInstance[] _instances = [.. Enumerable.Range(0, resource.GetReplicaCount()).Select(_ => ResourceInstance.OfProcess(resource))];
    private readonly List<RoundRobinProxy> _proxies = [];
    private readonly Lock _gate = new();
    private readonly SnapshotWriter _states = new(resource, notifications, time);
    private CancellationTokenSource? _run;
    private TaskCompletionSource _forced = new();
    private Task _running = Task.CompletedTask;

    public IResource Resource => resource;

    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        var shared = EndpointAllocation.Allocate(resource, _instances, ports);
        foreach (var endpoint in shared)
        {
            _proxies.Add(RoundRobinProxy.Listen(endpoint.AllocatedEndpoint!.Port, [.. _instances.Select(i => i.PortOf(endpoint))]));
        }

        var urls = await ResourceLinks.OfAsync(resource, cancellationToken).ConfigureAwait(false);
        var first = resource.HasAnnotationOfType<ExplicitStartupAnnotation>() ? KnownResourceStates.NotStarted : KnownResourceStates.Starting;
        foreach (var instance in _instances)
        {
            _states.Create(instance.Id, planner.TypeOf(resource), planner.SourceOf(resource), first, urls);
        }

        await eventing.PublishAsync(new InitializeResourceEvent(resource, services), cancellationToken).ConfigureAwait(false);
        await eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, services), cancellationToken).ConfigureAwait(false);
        if (resource is IResourceWithConnectionString)
        {
            await eventing.PublishAsync(new ConnectionStringAvailableEvent(resource, services), cancellationToken).ConfigureAwait(false);
        }
    }

    public void Start(bool force)
    {
        lock (_gate)
        {
            var isOver = _running.IsCompleted || notifications.OfResource(resource).All(ResourceNotificationService.HasEnded);
            if (!isOver)
            {
                if (force)
                {
                    _forced.TrySetResult();
                }

                return;
            }

            var previous = _running;
            _run = new CancellationTokenSource();
            _forced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _running = Task.Run(() => RunAfterAsync(previous, _forced.Task, _run.Token));
        }
    }

    public async Task StopAsync()
    {
        Task running;
        lock (_gate)
        {
            _run?.Cancel();
            running = _running;
        }

        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var proxy in _proxies)
        {
            await proxy.DisposeAsync().ConfigureAwait(false);
        }

        _run?.Dispose();
    }

    // a run is over when its last process is; its loose ends may still be tied up
    private async Task RunAfterAsync(Task previous, Task forced, CancellationToken stop)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await RunAsync(forced, stop).ConfigureAwait(false);
    }

    private async Task RunAsync(Task forced, CancellationToken stop)
    {
        try
        {
            await WaitAsync(forced, stop).ConfigureAwait(false);
            await eventing.PublishAsync(new BeforeResourceStartedEvent(resource, services), stop).ConfigureAwait(false);
            using var watching = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var health = readiness.WatchAsync(resource, watching.Token);
            await Task.WhenAll(_instances.Select(instance => RunAsync(instance, stop))).ConfigureAwait(false);
            await watching.CancelAsync().ConfigureAwait(false);
            await health.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _states.All(_instances, (id, s) => SnapshotWriter.Ended(s, KnownResourceStates.Exited, null, time));
        }
        catch (Exception failure)
        {
            loggers.GetLogger(resource).Failed(failure.Message);
            _states.All(_instances, (id, s) => SnapshotWriter.Failed(s, failure.Message, time));
        }

        if (notifications.OfResource(resource).FirstOrDefault() is { } last)
        {
            await eventing.PublishAsync(new ResourceStoppedEvent(resource, services, last), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(Task forced, CancellationToken stop)
    {
        var waits = resource.Annotations.OfType<WaitAnnotation>().Select(w => w.Resource.Name).Distinct().ToArray();
        if (waits.Length > 0)
        {
            _states.All(_instances, (_, s) => SnapshotWriter.Waiting(s, waits));
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var waiting = new DependencyWaiter(notifications, loggers.GetLogger(resource)).WaitAsync(resource, enough.Token);
            if (await Task.WhenAny(waiting, forced).ConfigureAwait(false) == forced)
            {
                await enough.CancelAsync().ConfigureAwait(false);
                await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            else
            {
                await waiting.ConfigureAwait(false);
            }
        }

        stop.ThrowIfCancellationRequested();
        _states.All(_instances, (_, s) => SnapshotWriter.Starting(s));
    }

    private async Task RunAsync(ResourceInstance instance, CancellationToken stop)
    {
        var helpers = new List<RunningProcess>();
        try
        {
            var environment = await planner.EnvironmentAsync(instance, stop).ConfigureAwait(false);
            _states.Change(instance.Id, s => SnapshotWriter.WithEnvironment(s, environment));
            var plan = await planner.PlanAsync(instance, environment, stop).ConfigureAwait(false);
            await HelpersAsync(instance, plan, helpers, stop).ConfigureAwait(false);
            var process = await RunningProcess.StartAsync(plan.Main, (line, isError) => loggers.Write(resource.Name, instance.Id, line, isError), guardian).ConfigureAwait(false);
            _states.Change(instance.Id, s => SnapshotWriter.Running(s, process.Id, time));
            await Task.WhenAny(process.Exited, Task.Delay(Timeout.Infinite, stop)).ConfigureAwait(false);
            if (stop.IsCancellationRequested)
            {
                _states.Change(instance.Id, s => s with { State = KnownResourceStates.Stopping });
            }

            await process.StopAsync().ConfigureAwait(false);
            var code = await process.Exited.ConfigureAwait(false);
            if (!stop.IsCancellationRequested)
            {
                loggers.GetLogger(instance.Id).Ended(code);
            }

            var end = stop.IsCancellationRequested || resource.IsContainer() ? KnownResourceStates.Exited : KnownResourceStates.Finished;
            _states.Change(instance.Id, s => SnapshotWriter.Ended(s, end, code, time));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            loggers.GetLogger(instance.Id).Failed(failure.Message);
            _states.Change(instance.Id, s => SnapshotWriter.Failed(s, failure.Message, time));
        }
        finally
        {
            await Task.WhenAll(helpers.Select(helper => helper.StopAsync())).ConfigureAwait(false);
        }
    }

    private async Task HelpersAsync(ResourceInstance instance, LaunchPlan plan, List<RunningProcess> helpers, CancellationToken stop)
    {
        void OnLine(string line, bool isError) => loggers.Write(resource.Name, instance.Id, line, isError);
        foreach (var command in plan.Before)
        {
            var running = await RunningProcess.StartAsync(command, OnLine, guardian).ConfigureAwait(false);
            helpers.Add(running);
            var code = await running.Exited.WaitAsync(stop).ConfigureAwait(false);
            if (code != 0)
            {
                throw new DistributedApplicationException($"'{resource.Name}' cannot start: {command.FileName} ended with exit code {code}; its output is in the log of '{resource.Name}'.");
            }
        }

        foreach (var (helper, port, greeting) in plan.Helpers)
        {
            var running = await RunningProcess.StartAsync(helper, OnLine, guardian).ConfigureAwait(false);
            helpers.Add(running);
            await TcpProbe.UntilAnswersAsync(port, greeting, running.Exited, stop).ConfigureAwait(false);
        }
    }
}
