using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Benchmarks.Running;

/// <summary>What it takes to start a running process once more by hand: taken down from /proc.</summary>
/// <param name="Ports">Where it listens.</param>
internal sealed record BareProcess(
    string Program, IReadOnlyList<string> Arguments, string Folder, IReadOnlyDictionary<string, string> Environment, int User, int Group, IReadOnlyList<int> Ports)
{
    private const string NginxTitle = "nginx: master process ";
    private const string RedisTitle = "redis-server ";

    /// <summary>Where a service listens; null for a server.</summary>
    public Uri? Service => Environment.TryGetValue("ASPNETCORE_URLS", out var addresses) ? new Uri(addresses.Split(';')[0]) : null;

    /// <summary>False for the shell with which the host cleans up when it is killed.</summary>
    public static bool IsPartOfPlatform(int id) => !Words($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cmdline")[0].EndsWith("sh", StringComparison.Ordinal);

    public static BareProcess Of(int id)
    {
        var proc = $"/proc/{id.ToString(CultureInfo.InvariantCulture)}";
        var folder = new FileInfo($"{proc}/cwd").LinkTarget!;
        var words = Words($"{proc}/cmdline");
        return new BareProcess(
            ProgramOf(words, new FileInfo($"{proc}/exe").LinkTarget!),
            ArgumentsOf(words, folder),
            folder,
            words[0].StartsWith(NginxTitle, StringComparison.Ordinal) ? EdgeSettings(folder) : SettingsOf(proc),
            Id(proc, "Uid:"),
            Id(proc, "Gid:"),
            ListeningSockets.PortsOf(id));
    }

    public RunningProcess Start()
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

        return new RunningProcess($"{Program} {string.Join(' ', Arguments)}", Process.Start(start)!);
    }

    // Debian's Redis is one file with several names, and does what its name says
    private static string ProgramOf(string[] words, string file) =>
        words[0].StartsWith(RedisTitle, StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(file)!, RedisTitle.Trim()) : file;

    // nginx and Redis write a title over their arguments
    private static string[] ArgumentsOf(string[] words, string folder) => words switch
    {
        [var title, ..] when title.StartsWith(NginxTitle, StringComparison.Ordinal) => NginxArguments(title[NginxTitle.Length..]),
        [var title, ..] when title.StartsWith(RedisTitle, StringComparison.Ordinal) => [Path.Combine(folder, "redis.conf")],
        _ => words[1..],
    };

    // nginx -p FOLDER -c FILE -e stderr -g daemon off;
    private static string[] NginxArguments(string command)
    {
        const string Directives = " -g ";
        var at = command.IndexOf(Directives, StringComparison.Ordinal);
        return at < 0 ? command.Split(' ')[1..] : [.. command[..at].Split(' ')[1..], Directives.Trim(), command[(at + Directives.Length)..]];
    }

    // the title is written over the environment too: an edge wants these before it opens, and nobody asks it for anything here
    private static Dictionary<string, string> EdgeSettings(string folder) => new(StringComparer.Ordinal)
    {
        ["EDGE_DATA"] = folder,
        ["EDGE_TOKEN_KEY"] = "nobody-asks-for-anything",
        ["ORIGIN_URL"] = "http://127.0.0.1:1",
    };

    private static Dictionary<string, string> SettingsOf(string proc) =>
        Words($"{proc}/environ").Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string[] Words(string file) => File.ReadAllText(file).TrimEnd('\0').Split('\0');

    // Uid:	0	0	0	0
    private static int Id(string proc, string name) =>
        int.Parse(File.ReadLines($"{proc}/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split('\t')[1], CultureInfo.InvariantCulture);
}
