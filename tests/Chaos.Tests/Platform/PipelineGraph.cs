namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>The whole platform as the app host starts it, with data of its own, to be broken.</summary>
internal sealed class PipelineGraph : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);
    private static readonly string[] Rooms = ["identity", "catalog", "studio", "streaming", "transcoder", "edge-eu", "gateway"];

    private readonly DirectoryInfo _scratch;

    private PipelineGraph(DistributedApplication app, DirectoryInfo scratch, BrokerTap broker)
    {
        App = app;
        _scratch = scratch;
        Broker = broker;
    }

    public DistributedApplication App { get; }

    /// <summary>Everything that was published since the start.</summary>
    public BrokerTap Broker { get; }

    /// <summary>Waits without a clock.</summary>
    public Progress Progress => new(this);

    /// <summary>Where the transcoders keep their temporary files.</summary>
    public string Scratch => _scratch.FullName;

    /// <param name="change">What the test adds to the graph before it is built.</param>
    /// <param name="started">Called as soon as the graph begins to start.</param>
    public static async Task<PipelineGraph> StartAsync(
        Action<IDistributedApplicationTestingBuilder>? change = null, Action<DistributedApplication>? started = null)
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        var scratch = Directory.CreateTempSubdirectory("chaos-");
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.StreamPlatform_AppHost>(timeout.Token);
        builder.CreateResourceBuilder<ProjectResource>("transcoder").WithEnvironment("TMPDIR", scratch.FullName);
        change?.Invoke(builder);
        var app = await builder.BuildAsync(timeout.Token);
        try
        {
            await app.StartAsync(timeout.Token);
            started?.Invoke(app);
            await app.ResourceNotifications.WaitForResourceHealthyAsync("messaging", timeout.Token);
            var broker = await BrokerTap.OpenAsync(app);
            foreach (var room in Rooms)
            {
                await app.ResourceNotifications.WaitForResourceHealthyAsync(room, WaitBehavior.WaitOnResourceUnavailable, timeout.Token);
            }

            return new PipelineGraph(app, scratch, broker);
        }
        catch
        {
            await app.DisposeAsync();
            scratch.Delete(recursive: true);
            throw;
        }
    }

    public Task<Creator> NewCreatorAsync() => Creator.RegisterAsync(App.GetEndpoint("gateway", "http"));

    public async Task<string> ConnectionStringAsync(string name) =>
        await App.GetConnectionStringAsync(name) ?? throw new InvalidOperationException($"{name} has no connection string.");

    /// <summary>Rooms that are not running, with the states in which they are.</summary>
    public IEnumerable<string> Down()
    {
        foreach (var room in Rooms)
        {
            if (App.ResourceNotifications.TryGetCurrentState(room, out var known) && known.Snapshot.State?.Text is { } state && state != KnownResourceStates.Running)
            {
                yield return $"{room} {state} {known.Snapshot.ExitCode}";
            }
        }
    }

    /// <summary>What a resource has logged.</summary>
    public async Task<IReadOnlyList<string>> LogAsync(string name)
    {
        var lines = new List<string>();
        var loggers = (ResourceLoggerService)App.Services.GetService(typeof(ResourceLoggerService))!;
        await foreach (var batch in loggers.GetAllAsync(name))
        {
            lines.AddRange(batch.Select(line => line.Content));
        }

        return lines;
    }

    /// <summary>How often the gateway has stopped to ask a room that did not answer.</summary>
    public async Task<int> BreakersOpenedAsync() => (await LogAsync("gateway")).Count(line => line.Contains("it is left alone for", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        await App.DisposeAsync();
        _scratch.Delete(recursive: true);
    }
}
