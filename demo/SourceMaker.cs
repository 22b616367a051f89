using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Demo;

/// <summary>Makes sources with ffmpeg, once: a finished file is kept for the next start.</summary>
internal sealed class SourceMaker(string folder)
{
    public async Task<string> MakeAsync(DemoVideo video, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Concat(video.Title.Where(char.IsAsciiLetterOrDigit)) + ".mp4");
        if (File.Exists(path))
        {
            return path;
        }

        var unfinished = path + ".part";
        var start = new ProcessStartInfo("ffmpeg") { RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            "-v", "error", "-nostdin", "-y", "-f", "lavfi", "-i", video.Video, "-f", "lavfi", "-i", video.Audio,
            "-t", video.Seconds.ToString(CultureInfo.InvariantCulture),
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "160k",
            "-movflags", "+faststart", "-f", "mp4", unfinished,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var ffmpeg = Process.Start(start) ?? throw new DemoException("ffmpeg could not be started");
        var errors = await ffmpeg.StandardError.ReadToEndAsync(cancellationToken);
        await ffmpeg.WaitForExitAsync(cancellationToken);
        if (ffmpeg.ExitCode != 0)
        {
            throw new DemoException($"ffmpeg could not make '{video.Title}': {errors.Trim()}");
        }

        File.Move(unfinished, path);
        return path;
    }
}
