using StreamPlatform.Chaos.Tests.Platform;
using StreamPlatform.Faults;

namespace StreamPlatform.Chaos.Tests.Kills;

/// <summary>
/// Gives each process of the pipeline a place to die at, and each that has died a new life with another such place. The same seed gives each room the
/// same places in the same order.
/// </summary>
internal sealed class Gremlin
{
    private static readonly TimeSpan NothingToDo = TimeSpan.FromMinutes(1);

    private readonly int _wanted;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Life> _lives;
    private readonly List<Kill> _kills = [];
    private readonly List<string> _unexpected = [];
    private readonly List<Task> _restarts = [];

    public Gremlin(int seed, int kills)
    {
        _wanted = kills;
        _lives = FaultPlaces.OfRooms.Keys.Select((room, index) => new Life(room, new Random(seed + index)))
            .ToDictionary(life => life.Room, StringComparer.Ordinal);
    }

    public IReadOnlyList<Kill> Kills
    {
        get
        {
            lock (_lock)
            {
                return [.. _kills];
            }
        }
    }

    /// <summary>Ends of processes that no fault point explains.</summary>
    public IReadOnlyList<string> Unexpected
    {
        get
        {
            lock (_lock)
            {
                return [.. _unexpected];
            }
        }
    }

    /// <summary>What the living are still to suffer.</summary>
    public string Ahead => string.Join(' ', _lives.Values.Select(life => life.Faults).Where(faults => faults.Length > 0));

    public bool IsDone => Kills.Count >= _wanted;

    /// <summary>Before the graph is built: the host asks for the environment at each start.</summary>
    public void Haunt(IDistributedApplicationTestingBuilder builder)
    {
        foreach (var life in _lives.Values)
        {
            life.Arm();
            builder.CreateResourceBuilder<ProjectResource>(life.Room)
                .WithEnvironment(context => context.EnvironmentVariables[FaultPoint.Variable] = life.Faults);
        }
    }

    /// <summary>Restarts whatever dies, until it is cancelled.</summary>
    public async Task WatchAsync(PipelineGraph graph, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var change in graph.App.ResourceNotifications.WatchAsync(cancellationToken))
            {
                if (_lives.TryGetValue(change.Resource.Name, out var life))
                {
                    See(graph, life, change);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the run is over
        }
    }

    /// <summary>Gives every process a life without faults.</summary>
    public async Task LeaveAsync(PipelineGraph graph)
    {
        await Task.WhenAll(_lives.Values.Where(life => life.Faults.Length > 0).Select(life =>
        {
            life.IsLeftAlone = true;
            life.Disarm();
            return graph.App.ResourceCommands.ExecuteCommandAsync(life.Room, KnownResourceCommands.RestartCommand);
        }));

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        foreach (var room in _lives.Keys)
        {
            await graph.App.ResourceNotifications.WaitForResourceHealthyAsync(room, WaitBehavior.WaitOnResourceUnavailable, patience.Token);
        }
    }

    /// <summary>Once there has been work again for everybody.</summary>
    public Task RestartsAsync() => Task.WhenAll(_restarts);

    private void See(PipelineGraph graph, Life life, ResourceEvent change)
    {
        var state = change.Snapshot.State?.Text;
        if (state == KnownResourceStates.Running)
        {
            life.IsUp = true;
            if (change.Snapshot.HealthStatus == Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy)
            {
                life.Healthy.TrySetResult();
            }
        }
        else if (life.IsUp && state is not null && KnownResourceStates.TerminalStates.Contains(state))
        {
            life.IsUp = false;
            life.Healthy.TrySetCanceled(CancellationToken.None);
            if (!life.IsLeftAlone)
            {
                lock (_lock)
                {
                    _restarts.Add(RestartAsync(graph, life, change.Snapshot.ExitCode));
                }
            }
        }
    }

    private async Task RestartAsync(PipelineGraph graph, Life life, int? exitCode)
    {
        var died = TimeProvider.System.GetTimestamp();
        int index;
        lock (_lock)
        {
            if (life.Label is null)
            {
                _unexpected.Add($"{life.Room} ended with {exitCode}");
            }

            index = _kills.Count;
            _kills.Add(new Kill(life.Room, life.Label ?? "?"));
            life.Disarm();
            if (_kills.Count < _wanted)
            {
                life.Arm();
            }
        }

        var healthy = life.Healthy.Task;
        await graph.App.ResourceCommands.ExecuteCommandAsync(life.Room, KnownResourceCommands.StartCommand);
        await healthy.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!healthy.IsCompletedSuccessfully)
        {
            return;
        }

        var up = TimeProvider.System.GetElapsedTime(died);
        var next = graph.Broker.NextAsync().WaitAsync(NothingToDo);
        await next.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_lock)
        {
            _kills[index] = _kills[index] with { Healthy = up, WorkGoesOn = next.IsCompletedSuccessfully ? TimeProvider.System.GetElapsedTime(died) : null };
        }
    }

    private sealed class Life(string room, Random random)
    {
        private const int StumblesEvery = 6;
        private static readonly TimeSpan ShortHang = TimeSpan.FromSeconds(3);

        public string Room { get; } = room;

        public string? Label { get; private set; }

        /// <summary>As the process reads it from its environment.</summary>
        public string Faults { get; private set; } = string.Empty;

        public bool IsUp { get; set; }

        public bool IsLeftAlone { get; set; }

        public TaskCompletionSource Healthy { get; private set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Arm()
        {
            var death = At(FaultKind.Kill, FaultPlaces.OfRooms[Room]);
            var elsewhere = Array.FindAll(FaultPlaces.OfRooms[Room], place => place.Label != death.Label);
            Label = death.Label;

            // most die at once; some stumble before
            Faults = random.Next(StumblesEvery) switch
            {
                0 => $"{At(FaultKind.Fail, elsewhere)};{death}",
                1 => $"{At(FaultKind.Hang, elsewhere)};{death}",
                _ => death.ToString(),
            };
        }

        public void Disarm()
        {
            Label = null;
            Faults = string.Empty;
            Healthy.TrySetCanceled(CancellationToken.None);
            Healthy = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        private Fault At(FaultKind kind, (string Label, int Hits)[] places)
        {
            var (label, hits) = random.GetItems(places, 1)[0];
            return new Fault(label, kind, random.Next(hits) + 1, kind == FaultKind.Hang ? ShortHang : null);
        }
    }
}
