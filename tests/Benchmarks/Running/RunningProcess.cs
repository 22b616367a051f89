using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Benchmarks.Running;

/// <summary>A process that was started by hand, and the last that it said.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private const int KeptLines = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string _name;
    private readonly Process _process;
    private readonly Queue<string> _said = new();

    public RunningProcess(string name, Process process)
    {
        _name = name;
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <exception cref="InvalidOperationException">It has ended; the message says how, and its last words.</exception>
    public void ThrowIfEnded()
    {
        if (_process.HasExited)
        {
            lock (_said)
            {
                throw new InvalidOperationException($"{_name} ended with {_process.ExitCode}:\n{string.Join('\n', _said)}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            await _process.WaitForExitAsync().WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.Enqueue(line);
            if (_said.Count > KeptLines)
            {
                _said.Dequeue();
            }
        }
    }
}
