using System.Diagnostics;

namespace StreamPlatform.Benchmarks.Running;

/// <summary>What the host keeps for one session of a server that has no volume, such as the settings of an edge.</summary>
internal static class SessionFolders
{
    /// <summary>Copies them with owners and modes.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*.session"))
        {
            using var copy = Process.Start("cp", ["-a", folder, to]);
            copy.WaitForExit();
        }
    }
}
