namespace StreamPlatform.Hosting.Specs;

public sealed class Commands
{
    [Fact]
    public async Task Restart_gives_a_new_process_and_readiness_again()
    {
        var ready = 0;
        await using var graph = await Graph.StartAsync(builder => builder.AddExecutable("worker", "sleep", "/", "600").OnResourceReady((_, _, _) =>
        {
            Interlocked.Increment(ref ready);
            return Task.CompletedTask;
        }));
        await graph.States.WaitForResourceHealthyAsync("worker", Graph.Soon);
        var before = graph.ProcessOf("worker");

        var result = await graph.App.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.RestartCommand);

        Assert.True(result.Success);
        await graph.States.WaitForResourceAsync("worker", e => e.Snapshot.Properties.Any(p => p.Name == "executable.pid" && (int)p.Value! != before), Graph.Soon);
        await Eventually.TrueAsync(() => ready == 2, "the worker was ready twice");
        Assert.False(Directory.Exists($"/proc/{before}"));
    }

    [Fact]
    public async Task Stop_ends_the_process_and_start_begins_anew()
    {
        await using var graph = await Graph.StartAsync(builder => builder.AddExecutable("worker", "sleep", "/", "600"));
        await graph.BecomesAsync("worker", KnownResourceStates.Running);
        var process = graph.ProcessOf("worker");

        await graph.App.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.StopCommand);
        Assert.Equal(KnownResourceStates.Exited, graph.StateOf("worker"));
        Assert.False(Directory.Exists($"/proc/{process}"));

        await graph.App.ResourceCommands.ExecuteCommandAsync("worker", KnownResourceCommands.StartCommand);
        await graph.BecomesAsync("worker", KnownResourceStates.Running);
    }

    [Fact]
    public async Task Starting_a_dormant_resource_starts_what_it_waits_for()
    {
        await using var graph = await Graph.StartAsync(builder =>
        {
            var installer = builder.AddExecutable("installer", "true", "/").WithExplicitStart();
            builder.AddExecutable("site", "sleep", "/", "600").WaitForCompletion(installer).WithExplicitStart();
        });
        Assert.Equal(KnownResourceStates.NotStarted, graph.StateOf("site"));

        await graph.App.ResourceCommands.ExecuteCommandAsync("site", KnownResourceCommands.StartCommand);

        await graph.BecomesAsync("site", KnownResourceStates.Running);
        Assert.Equal(KnownResourceStates.Finished, graph.StateOf("installer"));
    }

    [Fact]
    public async Task Starting_a_waiting_resource_ends_its_wait()
    {
        await using var graph = await Graph.StartAsync(builder =>
        {
            var dormant = builder.AddExecutable("dormant", "sleep", "/", "600").WithExplicitStart();
            builder.AddParameter("unused", "x");
            builder.AddExecutable("eager", "sleep", "/", "600").WaitFor(dormant);
        });
        await graph.BecomesAsync("eager", KnownResourceStates.Waiting);

        await graph.App.ResourceCommands.ExecuteCommandAsync("eager", KnownResourceCommands.StartCommand);

        await graph.BecomesAsync("eager", KnownResourceStates.Running);
    }

    [Fact]
    public async Task A_command_of_ones_own_is_called()
    {
        await using var graph = await Graph.StartAsync(builder => builder.AddExecutable("worker", "sleep", "/", "600")
            .WithCommand("greet", "Greet", context => Task.FromResult(CommandResults.Failure($"hello {context.ResourceName}"))));

        var result = await graph.App.ResourceCommands.ExecuteCommandAsync("worker", "greet");

        Assert.Equal("hello worker", result.ErrorMessage);
        Assert.False((await graph.App.ResourceCommands.ExecuteCommandAsync("worker", "dance")).Success);
    }
}
