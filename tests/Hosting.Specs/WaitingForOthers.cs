using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StreamPlatform.Hosting.Specs;

public sealed class WaitingForOthers
{
    [Fact]
    public async Task A_resource_starts_once_the_one_it_waits_for_is_healthy()
    {
        var isWell = false;
        await using var graph = await Graph.StartAsync(builder =>
        {
            builder.Services.AddHealthChecks().AddCheck("gate", () => isWell ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the gate is shut"));
            var first = builder.AddExecutable("first", "sleep", "/", "600").WithHealthCheck("gate");
            builder.AddExecutable("second", "sleep", "/", "600").WaitFor(first);
        });

        await graph.BecomesAsync("first", KnownResourceStates.Running);
        await Eventually.TrueAsync(() => graph.States.TryGetCurrentState("first", out var e) && e.Snapshot.HealthStatus == HealthStatus.Unhealthy, "first is unhealthy");
        Assert.Equal(KnownResourceStates.Waiting, graph.StateOf("second"));

        isWell = true;
        await graph.BecomesAsync("second", KnownResourceStates.Running);
        Assert.Contains("Waiting for resource 'first' to become healthy.", await graph.LogAsync("second"), StringComparison.Ordinal);
        Assert.Contains("Finished waiting for resource 'first'.", await graph.LogAsync("second"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_starts_after_the_ready_handlers_of_the_one_it_waits_for()
    {
        var handler = new TaskCompletionSource();
        await using var graph = await Graph.StartAsync(builder =>
        {
            var first = builder.AddExecutable("first", "sleep", "/", "600").OnResourceReady((_, _, _) => handler.Task);
            builder.AddExecutable("second", "sleep", "/", "600").WaitFor(first);
            builder.AddExecutable("third", "sleep", "/", "600").WaitForStart(first);
        });

        await graph.BecomesAsync("third", KnownResourceStates.Running);
        Assert.Equal(KnownResourceStates.Waiting, graph.StateOf("second"));

        handler.SetResult();
        await graph.BecomesAsync("second", KnownResourceStates.Running);
    }

    [Fact]
    public async Task Readiness_that_fails_fails_those_who_wait_and_says_why()
    {
        await using var graph = await Graph.StartAsync(builder =>
        {
            var first = builder.AddExecutable("first", "sleep", "/", "600").OnResourceReady((_, _, _) => throw new InvalidOperationException("no room for the database"));
            builder.AddExecutable("second", "sleep", "/", "600").WaitFor(first);
        });

        await graph.BecomesAsync("second", KnownResourceStates.FailedToStart);
        Assert.Contains("no room for the database", await graph.LogAsync("second"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 0", 0, true)]
    [InlineData("exit 3", 3, true)]
    [InlineData("exit 3", 0, false)]
    public async Task A_resource_that_waits_for_completion_looks_at_the_exit_code(string script, int expected, bool starts)
    {
        await using var graph = await Graph.StartAsync(builder =>
        {
            var job = builder.AddExecutable("job", "sh", "/", "-c", script);
            builder.AddExecutable("after", "sleep", "/", "600").WaitForCompletion(job, expected);
        });

        await graph.BecomesAsync("after", starts ? KnownResourceStates.Running : KnownResourceStates.FailedToStart);
        Assert.Equal(KnownResourceStates.Finished, graph.StateOf("job"));
    }

    [Fact]
    public async Task In_a_test_a_resource_does_not_wait_for_one_that_has_ended()
    {
        await using var graph = await Graph.StartAsync(builder =>
        {
            builder.Services.AddHealthChecks().AddCheck("never", () => HealthCheckResult.Unhealthy());
            var first = builder.AddExecutable("first", "sh", "/", "-c", "exit 7").WithHealthCheck("never");
            builder.AddExecutable("second", "sleep", "/", "600").WaitFor(first);
        });

        await graph.BecomesAsync("second", KnownResourceStates.FailedToStart);
        Assert.Contains("'first' is Finished with exit code 7", await graph.LogAsync("second"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_may_ask_to_wait_until_the_other_one_comes_back()
    {
        var marker = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var graph = await Graph.StartAsync(builder =>
        {
            builder.Services.AddHealthChecks().AddCheck("marked", () => File.Exists(marker) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
            var first = builder.AddExecutable("first", "sh", "/", "-c", $"test -e {marker} && exec sleep 600; exit 1").WithHealthCheck("marked");
            builder.AddExecutable("second", "sleep", "/", "600").WaitFor(first, WaitBehavior.WaitOnResourceUnavailable);
        });

        await graph.BecomesAsync("first", KnownResourceStates.Finished);
        Assert.Equal(KnownResourceStates.Waiting, graph.StateOf("second"));

        await File.WriteAllTextAsync(marker, "");
        Assert.True((await graph.App.ResourceCommands.ExecuteCommandAsync("first", KnownResourceCommands.StartCommand)).Success);
        await graph.BecomesAsync("second", KnownResourceStates.Running);
        File.Delete(marker);
    }

    [Fact]
    public async Task Resources_that_wait_for_each_other_are_refused_by_name()
    {
        var refused = await Assert.ThrowsAsync<DistributedApplicationException>(() => Graph.StartAsync(builder =>
        {
            var hen = builder.AddExecutable("hen", "sleep", "/", "600");
            var egg = builder.AddExecutable("egg", "sleep", "/", "600").WaitFor(hen);
            hen.WaitFor(egg);
        }));

        Assert.Contains("'hen' waits for 'egg' waits for 'hen'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_that_waits_too_long_reads_what_holds_everybody_up()
    {
        await using var graph = await Graph.StartAsync(builder =>
        {
            builder.Services.AddHealthChecks().AddCheck("gate", () => HealthCheckResult.Unhealthy("the gate is shut"));
            var first = builder.AddExecutable("first", "sleep", "/", "600").WithHealthCheck("gate");
            var second = builder.AddExecutable("second", "sleep", "/", "600").WaitFor(first);
            builder.AddExecutable("third", "sleep", "/", "600").WaitFor(second);
        });
        await Eventually.TrueAsync(() => graph.States.TryGetCurrentState("first", out var e) && e.Snapshot.HealthReports.Any(r => r.Status is not null), "first was looked at");

        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var gaveUp = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => graph.States.WaitForResourceHealthyAsync("third", patience.Token));

        Assert.Contains("'third' is Waiting for 'second'", gaveUp.Message, StringComparison.Ordinal);
        Assert.Contains("'second' is Waiting for 'first'", gaveUp.Message, StringComparison.Ordinal);
        Assert.Contains("'first' is Running, gate says Unhealthy the gate is shut", gaveUp.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_without_a_token_has_a_deadline()
    {
        await using var graph = await Graph.StartAsync(
            builder => builder.AddExecutable("dormant", "sleep", "/", "600").WithExplicitStart(), "--StandIns:WaitTimeout=00:00:00.3");

        var late = await Assert.ThrowsAsync<TimeoutException>(() => graph.States.WaitForResourceHealthyAsync("dormant"));

        Assert.Contains("'dormant' is NotStarted", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_a_resource_that_has_failed_says_so_at_once()
    {
        await using var graph = await Graph.StartAsync(builder => builder.AddParameter("answer", () => throw new DistributedApplicationException("nobody knows the answer")));

        var failure = await Assert.ThrowsAsync<DistributedApplicationException>(() => graph.States.WaitForResourceHealthyAsync("answer", Graph.Soon));

        Assert.Contains("nobody knows the answer", failure.Message, StringComparison.Ordinal);
    }
}
