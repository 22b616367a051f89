using StreamPlatform.Chaos.Tests.Platform;
using StreamPlatform.Faults;

namespace StreamPlatform.Chaos.Tests.Kills;

/// <summary>
/// Gives each process of the pipeline a place to die at, and each that has died a new life with another such place. The same seed gives each room the
/// same places in the same order.
/// </summary>
internal sealed class Gremlin
{
    // of all deaths at most so many tenths in one room: those in which more happens would have them all
    private const int MostTenthsInOneRoom = 3;

    private static readonly TimeSpan NothingToDo = TimeSpan.FromMinutes(1);

    private readonly int _wanted;
    private readonly ITestOutputHelper _output;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Life> _lives;
    private readonly List<Kill> _kills = [];
    private readonly List<string> _unexpected = [];
    private readonly List<Task> _restarts = [];

    public Gremlin(int seed, int kills, ITestOutputHelper output)
    {
        _wanted = kills;
        _output = output;
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

        _output.WriteLine($"the first places to die at: {Ahead}");
    }

    /// <summary>Where it hears whether work goes on; null while the graph starts.</summary>
    public BrokerTap? Broker { get; set; }

    /// <summary>Restarts whatever dies, until it is cancelled. To be begun before anybody waits for anything: a room may die while the graph starts.</summary>
    public async Task WatchAsync(DistributedApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var change in app.ResourceNotifications.WatchAsync(cancellationToken))
            {
                if (_lives.TryGetValue(change.Resource.Name, out var life))
                {
                    See(app, life, change);
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
            return CommandAsync(graph.App, life, KnownResourceCommands.RestartCommand);
        }));

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        foreach (var room in _lives.Keys)
        {
            await graph.App.ResourceNotifications.WaitForResourceHealthyAsync(room, WaitBehavior.WaitOnResourceUnavailable, patience.Token);
        }
    }

    /// <summary>Once there has been work again for everybody.</summary>
    public Task RestartsAsync() => Task.WhenAll(_restarts);

    private void See(DistributedApplication app, Life life, ResourceEvent change)
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
                    _restarts.Add(RestartAsync(app, life, change.Snapshot.ExitCode));
                }
            }
        }
    }

    private async Task RestartAsync(DistributedApplication app, Life life, int? exitCode)
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
            _output.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} kill {_kills.Count}: {life.Room}, {life.Faults}");
            life.Disarm();
            if (_kills.Count < _wanted && _kills.Count(kill => kill.Room == life.Room) * 10 < _wanted * MostTenthsInOneRoom)
            {
                life.Arm();
            }
        }

        var healthy = life.Healthy.Task;
        await CommandAsync(app, life, KnownResourceCommands.StartCommand);
        await healthy.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!healthy.IsCompletedSuccessfully)
        {
            return;
        }

        var up = TimeProvider.System.GetElapsedTime(died);
        var next = Broker?.NextAsync().WaitAsync(NothingToDo);
        await (next ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var goesOn = next is { IsCompletedSuccessfully: true } ? TimeProvider.System.GetElapsedTime(died) : (TimeSpan?)null;
        lock (_lock)
        {
            _kills[index] = _kills[index] with { Healthy = up, WorkGoesOn = goesOn };
        }
    }

    private async Task CommandAsync(DistributedApplication app, Life life, string command)
    {
        var result = await app.ResourceCommands.ExecuteCommandAsync(life.Room, command);
        if (!result.Success)
        {
            lock (_lock)
            {
                _unexpected.Add($"{command} of {life.Room} did not succeed");
            }
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
