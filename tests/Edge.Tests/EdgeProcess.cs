using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StreamPlatform.Edge.Tests;

internal sealed class EdgeProcess : IAsyncDisposable
{
    public const string FirstSecret = "first-secret-of-the-tests";
    public const string SecondSecret = "second-secret-of-the-tests";

    private const string UnprivilegedUser = "www-data";
    private readonly DirectoryInfo home;
    private readonly Dictionary<string, string> variables;
    private Process nginx = null!;
    private Thread starter = null!;

    private EdgeProcess(DirectoryInfo folder, Uri address, Dictionary<string, string> environment)
    {
        home = folder;
        Address = address;
        variables = environment;
    }

    public Uri Address { get; }

    public static async Task<EdgeProcess> StartAsync(string originUrl, params (string Name, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("edge-");
        var port = FreePort();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["EDGE_LISTEN"] = "127.0.0.1",
            ["EDGE_PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["EDGE_DATA"] = Path.Combine(folder.FullName, "data"),
            ["EDGE_TEMPLATES"] = Path.Combine(folder.FullName, "templates"),
            ["EDGE_LUA"] = Path.Combine(folder.FullName, "lua"),
            ["EDGE_TOKEN_KEY"] = $"k1:{FirstSecret},k2:{SecondSecret}",
            ["EDGE_ORIGIN_TIMEOUT"] = "2",

            // tests ask as fast as they can, many of them in one session
            ["EDGE_SESSION_RATE"] = "100000",
            ["EDGE_SESSION_BURST"] = "100000",
            ["ORIGIN_URL"] = originUrl,
        };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        Lay(folder);
        var edge = new EdgeProcess(folder, new Uri($"http://127.0.0.1:{port}"), environment);
        await edge.StartAsync();
        return edge;
    }

    // As if the machine had been switched off and on.
    public async Task RestartAsync(params (string Name, string Value)[] settings)
    {
        if (starter.IsAlive)
        {
            await EndAsync();
        }

        foreach (var (name, value) in settings)
        {
            variables[name] = value;
        }

        await StartAsync();
    }

    // What stands in the cache on the disk. A file may go while we look at it, or have only begun.
    public IReadOnlyList<string> CachedKeys()
    {
        var keys = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(home.FullName, "data", "cache"), "*", new EnumerationOptions { RecurseSubdirectories = true }))
        {
            try
            {
                const string Mark = "\nKEY: ";
                var head = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file));
                if (head.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var mark && head.IndexOf('\n', mark + Mark.Length) is >= 0 and var end)
                {
                    keys.Add(head[(mark + Mark.Length)..end]);
                }
            }
            catch (FileNotFoundException)
            {
            }
        }

        return keys;
    }

    // As if the machine had lost its power. RestartAsync gives it back.
    public Task StopAsync() => EndAsync();

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        home.Delete(recursive: true);
    }

    private async Task StartAsync()
    {
        (nginx, starter) = Start(home, variables);
        try
        {
            await BecomeReadyAsync();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private async Task EndAsync()
    {
        if (!nginx.HasExited)
        {
            nginx.Kill(entireProcessTree: true);
            await nginx.WaitForExitAsync();
        }

        starter.Join();
        nginx.Dispose();
    }

    // Out of the build's folder, which the unprivileged user may be unable to read.
    private static void Lay(DirectoryInfo folder)
    {
        using var copy = Process.Start("cp", ["-r", Path.Combine(AppContext.BaseDirectory, "edge") + "/.", folder.FullName]);
        copy.WaitForExit();
        using var open = Process.Start("chmod", ["755", folder.FullName]);
        open.WaitForExit();
        var data = folder.CreateSubdirectory("data");
        if (Environment.IsPrivilegedProcess)
        {
            using var give = Process.Start("chown", [UnprivilegedUser, data.FullName]);
            give.WaitForExit();
        }
    }

    // The parent-death signal belongs to the thread that starts the child, so that thread lives as long as nginx.
    private static (Process Process, Thread Parent) Start(DirectoryInfo folder, Dictionary<string, string> environment)
    {
        string[] user = Environment.IsPrivilegedProcess ? ["--reuid", UnprivilegedUser, "--regid", UnprivilegedUser, "--clear-groups"] : [];
        var start = new ProcessStartInfo("setpriv",
        [
            .. user, "--pdeathsig", "TERM", "--", "sh", Path.Combine(folder.FullName, "entrypoint.sh"),
        ])
        { UseShellExecute = false, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = new TaskCompletionSource<Process>();
        var parent = new Thread(() =>
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, line) => Trace.WriteLine(line.Data);
            process.BeginErrorReadLine();
            started.SetResult(process);
            process.WaitForExit();
        })
        { IsBackground = true };
        parent.Start();
        return (started.Task.GetAwaiter().GetResult(), parent);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task BecomeReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (true)
        {
            if (nginx.HasExited)
            {
                throw new InvalidOperationException($"nginx ended with {nginx.ExitCode}.");
            }

            try
            {
                await client.GetStringAsync("/edge-health");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }
    }
}
