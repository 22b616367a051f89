using System.Diagnostics;

namespace Aspire.Hosting.Running;

/// <summary>A started process, leader of its own session and process group.</summary>
internal sealed class RunningProcess
{
    private readonly Process _process;
    private readonly ProcessSpec _spec;
    private readonly Guardian _guardian;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _outputEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _openStreams = 2;

    private RunningProcess(Process process, ProcessSpec spec, Guardian guardian)
    {
        _process = process;
        _spec = spec;
        _guardian = guardian;
        Id = process.Id;
    }

    public int Id { get; }

    /// <summary>The exit code, 128 + n after signal n.</summary>
    public Task<int> Exited => _exited.Task;

    public static async Task<RunningProcess> StartAsync(ProcessSpec spec, Action<string, bool> onLine, Guardian guardian)
    {
        var process = await ProcessStarter.StartAsync(SetprivCommand.For(spec)).ConfigureAwait(false);
        var running = new RunningProcess(process, spec, guardian);
        guardian.Watch(process.Id);
        process.OutputDataReceived += (_, e) => running.OnLine(e.Data, false, onLine);
        process.ErrorDataReceived += (_, e) => running.OnLine(e.Data, true, onLine);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.Exited += (_, _) => _ = running.AfterExitAsync();
        process.EnableRaisingEvents = true;
        return running;
    }

    public async Task StopAsync()
    {
        if (!_exited.Task.IsCompleted)
        {
            Signals.Send(Id, _spec.ToStop);
            await Task.WhenAny(_exited.Task, Task.Delay(_spec.TimeToStop)).ConfigureAwait(false);
        }

        if (!_exited.Task.IsCompleted)
        {
            Signals.SendToGroup(Id, Signal.Kill);
        }

        await _exited.Task.ConfigureAwait(false);
    }

    private void OnLine(string? line, bool isError, Action<string, bool> onLine)
    {
        if (line is not null)
        {
            onLine(line, isError);
        }
        else if (Interlocked.Decrement(ref _openStreams) == 0)
        {
            _outputEnded.TrySetResult();
        }
    }

    private async Task AfterExitAsync()
    {
        // whoever stayed behind in the group (a shell's children, nginx workers) would hold ports and the output open
        Signals.SendToGroup(Id, Signal.Kill);
        _guardian.Forget(Id);
        await Task.WhenAny(_outputEnded.Task, Task.Delay(TimeSpan.FromSeconds(1))).ConfigureAwait(false);
        _exited.TrySetResult(_process.ExitCode);
        _process.Dispose();
    }
}
