using StreamPlatform.Ffmpeg;

namespace StreamPlatform.Transcoder.Tests.Encoding;

public sealed class TakingTurns
{
    private static readonly ToolCommand Endless = new(ToolCommand.Ffmpeg, ["-v", "error", "-nostdin", "-re", "-f", "lavfi", "-i", "testsrc=s=32x32:r=1", "-f", "null", "-"]);

    [Fact]
    public async Task What_runs_of_the_rest_stands_still_while_a_first_segment_is_made()
    {
        using var stop = new CancellationTokenSource();
        using var rest = Toolbox.Turns.Take(goesFirst: false, out var turn);
        var started = new TaskCompletionSource<int>();
        var running = Toolbox.Tools.RunAsync(Endless, TimeSpan.FromMinutes(1), stop.Token, id =>
        {
            Toolbox.Turns.Started(turn, id);
            started.SetResult(id);
        });
        var process = await started.Task;

        using (Toolbox.Turns.Take(goesFirst: true, out _))
        {
            await UntilAsync(() => State(process) == 'T');
        }

        await UntilAsync(() => State(process) != 'T');
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Toolbox.Turns.Ended(turn);
    }

    [Fact]
    public async Task What_begins_of_the_rest_meanwhile_stands_still_at_once()
    {
        using var stop = new CancellationTokenSource();
        var first = Toolbox.Turns.Take(goesFirst: true, out _);
        using var rest = Toolbox.Turns.Take(goesFirst: false, out var turn);
        var started = new TaskCompletionSource<int>();
        var running = Toolbox.Tools.RunAsync(Endless, TimeSpan.FromMinutes(1), stop.Token, id =>
        {
            Toolbox.Turns.Started(turn, id);
            started.SetResult(id);
        });
        var process = await started.Task;
        await UntilAsync(() => State(process) == 'T');
        first.Dispose();
        await UntilAsync(() => State(process) != 'T');
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Toolbox.Turns.Ended(turn);
    }

    [Fact]
    public async Task What_went_first_and_gives_way_stands_still_for_another_first_segment()
    {
        using var stop = new CancellationTokenSource();
        using var leaving = Toolbox.Turns.Take(goesFirst: true, out var turn);
        var started = new TaskCompletionSource<int>();
        var running = Toolbox.Tools.RunAsync(Endless, TimeSpan.FromMinutes(1), stop.Token, id =>
        {
            Toolbox.Turns.Started(turn, id);
            started.SetResult(id);
        });
        var process = await started.Task;
        var other = Toolbox.Turns.Take(goesFirst: true, out _);
        Assert.NotEqual('T', State(process));

        Toolbox.Turns.GiveWay(turn);
        await UntilAsync(() => State(process) == 'T');
        other.Dispose();
        await UntilAsync(() => State(process) != 'T');
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Toolbox.Turns.Ended(turn);
    }

    [Fact]
    public async Task A_tool_that_does_not_end_is_ended()
    {
        var id = 0;
        var ended = await Assert.ThrowsAnyAsync<Exception>(() => Toolbox.Tools.RunAsync(Endless, TimeSpan.FromSeconds(1), default, started => id = started));

        // one that was given no processor by a busy machine has proven nothing
        Assert.True(ended is TimeoutException or ToolException, ended.ToString());
        await UntilAsync(() => !Directory.Exists($"/proc/{id}"));
    }

    // pid (name) state …
    private static char State(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        return stat[stat.LastIndexOf(')') + 2];
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(10);
        }
    }
}
