using System.Diagnostics;

namespace StreamPlatform.Benchmarks.Running;

/// <summary>Reads what the host prints until it says that everything is healthy; goes on reading, so that the host never waits for us.</summary>
internal sealed class HostOutput
{
    private const string ReadyNotice = "Everything is healthy after ";
    private const string Gateway = "gateway ";
    private const int KeptLines = 40;

    private readonly Stopwatch _started = Stopwatch.StartNew();
    private readonly Queue<string> _last = new();
    private readonly TaskCompletionSource<(Uri Site, TimeSpan StartTime)> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HostOutput(Process host)
    {
        host.OutputDataReceived += (_, line) => Take(line.Data);
        host.ErrorDataReceived += (_, line) => Take(line.Data);
        host.BeginOutputReadLine();
        host.BeginErrorReadLine();
    }

    public Task<(Uri Site, TimeSpan StartTime)> Ready => _ready.Task;

    private void Take(string? line)
    {
        lock (_last)
        {
            if (line is null)
            {
                _ready.TrySetException(new InvalidOperationException("The platform did not start:\n" + string.Join('\n', _last)));
                return;
            }

            _last.Enqueue(line);
            while (_last.Count > KeptLines)
            {
                _last.Dequeue();
            }
        }

        // Everything is healthy after 19 s: edge-eu http://localhost:28987, gateway http://localhost:8080
        if (line.Contains(ReadyNotice, StringComparison.Ordinal) && line.IndexOf(Gateway, StringComparison.Ordinal) is >= 0 and var at)
        {
            _ready.TrySetResult((new Uri(line[(at + Gateway.Length)..].Split(',')[0]), _started.Elapsed));
        }
    }
}
