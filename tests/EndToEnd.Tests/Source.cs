using System.Diagnostics;

namespace StreamPlatform.EndToEnd.Tests;

/// <summary>Files that a creator could choose, made by ffmpeg out of nothing.</summary>
internal static class Source
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("sources-").FullName;

    /// <summary>Moving bars with a clock and a tone.</summary>
    public static Task<string> VideoAsync(string name, string size, int seconds) => FfmpegAsync(
        name, "-f", "lavfi", "-i", $"testsrc2=size={size}:rate=30", "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000",
        "-t", $"{seconds}", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-movflags", "+faststart");

    public static Task<string> SoundOnlyAsync(string name) => FfmpegAsync(
        name, "-f", "lavfi", "-i", "sine=frequency=440", "-t", "5", "-c:a", "aac");

    public static async Task<string> TextAsync(string name, string text)
    {
        var path = PathOf(name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    /// <summary>The first half of a file whose index stands at its end.</summary>
    public static async Task<string> HalfAsync(string name)
    {
        var whole = await FfmpegAsync(
            "whole-" + name, "-f", "lavfi", "-i", "testsrc2=size=640x360:rate=30", "-t", "6", "-c:v", "libx264", "-preset", "ultrafast");
        var bytes = await File.ReadAllBytesAsync(whole);
        var path = PathOf(name);
        await File.WriteAllBytesAsync(path, bytes[..(bytes.Length / 2)]);
        return path;
    }

    private static string PathOf(string name) => Path.Combine(Folder, name + ".mp4");

    private static async Task<string> FfmpegAsync(string name, params string[] arguments)
    {
        var path = PathOf(name);
        var start = new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-y", .. arguments, path]) { UseShellExecute = false };
        using var ffmpeg = Process.Start(start)!;
        await ffmpeg.WaitForExitAsync();
        Assert.Equal(0, ffmpeg.ExitCode);
        return path;
    }
}
