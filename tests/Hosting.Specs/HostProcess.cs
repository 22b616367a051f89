using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Hosting.Specs;

/// <summary>The sample app host as a process of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _output = [];

    private HostProcess(Process process) => _process = process;

    public static HostProcess Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Sample.AppHost.dll"));
        start.ArgumentList.Add($"--StandIns:DataDirectory={folder}");
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        var host = new HostProcess(Process.Start(start)!);
        host._process.OutputDataReceived += (_, e) => host.Take(e.Data);
        host._process.ErrorDataReceived += (_, e) => host.Take(e.Data);
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    public Task SaysAsync(string words) => Eventually.TrueAsync(
        () => Output.Contains(words, StringComparison.Ordinal) || _process.HasExited, $"the host says '{words}':\n{Output}");

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(Graph.Soon);
        return _process.ExitCode;
    }

    public static bool IsAlive(int id) => ParentOf(id) is not null;

    public void Kill() => _process.Kill(entireProcessTree: false);

    public void Terminate() => Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Its children, their children, and so on.</summary>
    public HashSet<int> Descendants()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && ParentOf(id) is { } parent)
            {
                parents[id] = parent;
            }
        }

        var found = new HashSet<int> { _process.Id };
        while (parents.Where(p => found.Contains(p.Value)).Any(p => found.Add(p.Key)))
        {
            // until nobody is new
        }

        found.Remove(_process.Id);
        return found;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int? ParentOf(int id)
    {
        try
        {
            // 12 (name of (program)) S 1 ...
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? null : int.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Take(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.Add(line);
            }
        }
    }
}
