using System.Diagnostics;

namespace StreamPlatform.Transcoder.Tests.Room;

/// <summary>A transcoder in a process of its own, so that it can be killed.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const string ListeningOn = "Now listening on: ";
    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _lines = [];

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that it has logged so far.</summary>
    public string Log
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    public static async Task<WorkerProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("setpriv", ["--pdeathsig", "KILL", "--", "dotnet", Path.Combine(AppContext.BaseDirectory, "StreamPlatform.Transcoder.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var worker = new WorkerProcess(await Toolbox.Processes.RunAsync(() => Process.Start(start)!));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await worker.HealthyAsync(patience.Token);
        return worker;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>The ffmpeg processes that it has started.</summary>
    public IReadOnlyList<int> Encoders() => ProcessesWithParent(_process.Id);

    public static bool IsAlive(int processId) => Directory.Exists($"/proc/{processId}");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    // started is not enough: the broker drops an event that is published before the worker's queue is bound
    private async Task HealthyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = await _address.Task.WaitAsync(cancellationToken) };
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(50, cancellationToken);
        }
    }

    private static List<int> ProcessesWithParent(int parent)
    {
        var children = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var id) && ParentOf(id) == parent)
            {
                children.Add(id);
            }
        }

        return children;
    }

    private static int? ParentOf(int processId)
    {
        try
        {
            // 4711 (ffmpeg) S 4242 …
            var stat = File.ReadAllText($"/proc/{processId}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException("The worker ended before it was ready:\n" + Log));
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
        }

        if (line.IndexOf(ListeningOn, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(new Uri(line[(at + ListeningOn.Length)..]));
        }
    }
}
