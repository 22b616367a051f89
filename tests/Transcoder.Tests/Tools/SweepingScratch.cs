using System.Diagnostics;
using StreamPlatform.Ffmpeg;

namespace StreamPlatform.Transcoder.Tests.Tools;

public sealed class SweepingScratch
{
    [Fact]
    public async Task What_a_killed_process_left_goes_and_what_is_in_use_stays()
    {
        using var inUse = new Scratch();
        await File.WriteAllTextAsync(inUse.PathOf("picture"), "needed");
        var left = Path.Combine(Path.GetTempPath(), "ffmpeg-" + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(left);
        await File.WriteAllTextAsync(Path.Combine(left, "sound"), "left");
        await File.WriteAllTextAsync(left + ".lock", string.Empty);
        using var holder = await HoldAsync(left + ".lock");

        Scratch.SweepAbandoned();
        Assert.True(Directory.Exists(left));

        holder.Kill();
        await holder.WaitForExitAsync();
        Assert.True(Scratch.SweepAbandoned() >= 1);
        Assert.False(Directory.Exists(left));
        Assert.False(File.Exists(left + ".lock"));
        Assert.True(File.Exists(inUse.PathOf("picture")));
    }

    [Fact]
    public void A_job_that_is_done_leaves_nothing()
    {
        string picture;
        using (var scratch = new Scratch())
        {
            picture = scratch.PathOf("picture");
            File.WriteAllText(picture, "done");
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(picture)));
        Assert.False(File.Exists(Path.GetDirectoryName(picture) + ".lock"));
    }

    // another process with the same kind of lock, which is killed with it
    private static async Task<Process> HoldAsync(string path)
    {
        var holder = Process.Start(new ProcessStartInfo("setpriv", ["--pdeathsig", "KILL", "flock", "--no-fork", "--exclusive", path, "sh", "-c", "echo held; exec sleep 600"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("held", await holder.StandardOutput.ReadLineAsync());
        return holder;
    }
}
