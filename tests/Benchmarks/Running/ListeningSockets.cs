using System.Globalization;

namespace StreamPlatform.Benchmarks.Running;

/// <summary>Who listens where, as proc_net_tcp(5) tells.</summary>
internal static class ListeningSockets
{
    private const string Listening = "0A";

    public static IEnumerable<int> Ports() => All().Select(socket => socket.Port);

    /// <summary>Ports that this one process listens on.</summary>
    public static IReadOnlyList<int> PortsOf(int processId)
    {
        // socket:[123456]
        var own = new DirectoryInfo($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/fd").EnumerateFileSystemInfos()
            .Select(descriptor => descriptor.LinkTarget)
            .Where(target => target?.StartsWith("socket:[", StringComparison.Ordinal) == true)
            .Select(target => target!["socket:[".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        return [.. All().Where(socket => own.Contains(socket.Inode)).Select(socket => socket.Port).Distinct()];
    }

    // sl local_address rem_address st tx_queue:rx_queue tr:tm->when retrnsmt uid timeout inode
    private static IEnumerable<(int Port, string Inode)> All() => new[] { "/proc/net/tcp", "/proc/net/tcp6" }
        .Where(File.Exists)
        .SelectMany(file => File.ReadAllLines(file).Skip(1))
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(fields => fields[3] == Listening)
        .Select(fields => (int.Parse(fields[1].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), fields[9]));
}
