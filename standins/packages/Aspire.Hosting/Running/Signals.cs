using System.Runtime.InteropServices;

namespace Aspire.Hosting.Running;

internal static class Signals
{
    public static void Send(int process, Signal signal) => _ = Kill(process, (int)signal);

    public static void SendToGroup(int group, Signal signal) => _ = Kill(-group, (int)signal);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);
}
