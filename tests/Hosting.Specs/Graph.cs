using System.Runtime.CompilerServices;

namespace StreamPlatform.Hosting.Specs;

/// <summary>A running graph that a spec describes.</summary>
internal sealed class Graph : IAsyncDisposable
{
    private readonly IDistributedApplicationTestingBuilder _builder;

    private Graph(IDistributedApplicationTestingBuilder builder, DistributedApplication app)
    {
        _builder = builder;
        App = app;
    }

    public static string SampleWeb => Path.Combine(Samples(), "Web", "Sample.Web.csproj");

    public DistributedApplication App { get; }

    public ResourceNotificationService States => App.ResourceNotifications;

    public static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(90)).Token;

    public static async Task<Graph> StartAsync(Action<IDistributedApplicationBuilder> describe, params string[] args)
    {
        var builder = DistributedApplicationTestingBuilder.Create(args);
        describe(builder);
        var app = await builder.BuildAsync();
        await app.StartAsync();
        return new Graph(builder, app);
    }

    public static async Task<Dictionary<string, string>> EnvironmentAsync(
        IResourceBuilder<IResourceWithEnvironment> consumer, DistributedApplicationOperation operation = DistributedApplicationOperation.Run) =>
        await consumer.Resource.GetEnvironmentVariableValuesAsync(operation);

    public string? StateOf(string name) => States.TryGetCurrentState(name, out var known) ? known.Snapshot.State?.Text : null;

    public int ProcessOf(string name) =>
        States.TryGetCurrentState(name, out var known) ? (int)known.Snapshot.Properties.Single(p => p.Name == "executable.pid").Value! : 0;

    public Task BecomesAsync(string name, string state) => States.WaitForResourceAsync(name, state, Soon);

    public async Task<string> LogAsync(string name)
    {
        var lines = new List<string>();
        var loggers = (ResourceLoggerService)App.Services.GetService(typeof(ResourceLoggerService))!;
        await foreach (var batch in loggers.GetAllAsync(name))
        {
            lines.AddRange(batch.Select(line => line.Content));
        }

        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await _builder.DisposeAsync();
    }

    private static string Samples([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Samples");
}
