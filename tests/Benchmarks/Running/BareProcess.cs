using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Benchmarks.Running;

/// <summary>What it takes to start a running process once more by hand: taken down from /proc.</summary>
/// <param name="Ports">Where it listens.</param>
internal sealed record BareProcess(
    string Program, IReadOnlyList<string> Arguments, string Folder, IReadOnlyDictionary<string, string> Environment, int User, int Group, IReadOnlyList<int> Ports)
{
    private const string NginxTitle = "nginx: master process ";

    /// <summary>Where a service listens; null for a server.</summary>
    public Uri? Service => Environment.TryGetValue("ASPNETCORE_URLS", out var addresses) ? new Uri(addresses.Split(';')[0]) : null;

    /// <summary>False for the shell with which the host cleans up when it is killed.</summary>
    public static bool IsPartOfPlatform(int id) => !Words($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cmdline")[0].EndsWith("sh", StringComparison.Ordinal);

    public static BareProcess Of(int id)
    {
        var proc = $"/proc/{id.ToString(CultureInfo.InvariantCulture)}";
        var folder = new FileInfo($"{proc}/cwd").LinkTarget!;
        return new BareProcess(
            new FileInfo($"{proc}/exe").LinkTarget!,
            ArgumentsOf(Words($"{proc}/cmdline"), folder),
            folder,
            Words($"{proc}/environ").Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal),
            Id(proc, "Uid:"),
            Id(proc, "Gid:"),
            ListeningSockets.PortsOf(id));
    }

    public Process Start()
    {
        var user = User.ToString(CultureInfo.InvariantCulture);
        var group = Group.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("setpriv", ["--reuid", user, "--regid", group, "--clear-groups", "--", Program, .. Arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // nginx and Redis write a title over their arguments
    private static string[] ArgumentsOf(string[] words, string folder) => words switch
    {
        [var title, ..] when title.StartsWith(NginxTitle, StringComparison.Ordinal) => title[NginxTitle.Length..].Split(' ')[1..],
        [var title, ..] when title.StartsWith("redis-server ", StringComparison.Ordinal) => [Path.Combine(folder, "redis.conf")],
        _ => words[1..],
    };

    private static string[] Words(string file) => File.ReadAllText(file).TrimEnd('\0').Split('\0');

    // Uid:	0	0	0	0
    private static int Id(string proc, string name) =>
        int.Parse(File.ReadLines($"{proc}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split('\t')[1], CultureInfo.InvariantCulture);
}
