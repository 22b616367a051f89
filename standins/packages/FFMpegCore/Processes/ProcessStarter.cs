using System.Collections.Concurrent;
using System.Diagnostics;

namespace FFMpegCore.Processes;

// The death signal of a parent is bound to the thread that started the child, and pool threads come and go: this thread does not.
internal static class ProcessStarter
{
    private static readonly string? Setpriv = new[] { "/usr/bin/setpriv", "/bin/setpriv" }.FirstOrDefault(File.Exists);
    private static readonly BlockingCollection<(Process Process, TaskCompletionSource Started)> Queue = [];

    static ProcessStarter() => new Thread(Work) { IsBackground = true, Name = "ffmpeg starter" }.Start();

    public static Task StartAsync(Process process)
    {
        if (Setpriv is not null)
        {
            var start = process.StartInfo;
            start.Arguments = $"--pdeathsig KILL -- \"{start.FileName}\" {start.Arguments}";
            start.FileName = Setpriv;
        }

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Queue.Add((process, started));
        return started.Task;
    }

    private static void Work()
    {
        foreach (var (process, started) in Queue.GetConsumingEnumerable())
        {
            try
            {
                process.Start();
                started.SetResult();
            }
            catch (Exception e)
            {
                // belongs to whoever asked for the process
                started.SetException(e);
            }
        }
    }
}
