using System.Diagnostics;

namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>Small videos, made by ffmpeg out of nothing, each once.</summary>
internal sealed class SourceFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sources-");

    public async Task<string> MakeAsync(string size, int seconds, int rate, bool hasSound)
    {
        var path = Path.Combine(_folder.FullName, $"{size}-{seconds}s-{rate}{(hasSound ? "-sound" : string.Empty)}.mp4");
        if (File.Exists(path))
        {
            return path;
        }

        string[] sound = hasSound ? ["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000", "-c:a", "aac"] : [];
        var start = new ProcessStartInfo("ffmpeg",
        [
            "-v", "error", "-nostdin", "-y", "-f", "lavfi", "-i", $"testsrc2=size={size}:rate={rate}", .. sound,
            "-t", $"{seconds}", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-movflags", "+faststart", path,
        ])
        {
            UseShellExecute = false,
        };
        using var ffmpeg = Process.Start(start)!;
        await ffmpeg.WaitForExitAsync();
        Assert.Equal(0, ffmpeg.ExitCode);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
