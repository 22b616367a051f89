using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Benchmarks.Pipeline;

/// <summary>The raw tool at the same work: one process, one decode, every rung scaled from the next larger one, the settings of the transcoder.</summary>
internal static class RawFfmpeg
{
    // Name, size and maximum in kbit/s of a 1080p30 source's ladder
    private static readonly (string Name, string Size, int Maximum)[] Ladder =
    [
        ("1080p", "1920:1080", 7800), ("720p", "1280:720", 4500), ("432p", "768:432", 1467), ("360p", "640:360", 487), ("234p", "416:234", 150),
    ];

    /// <summary>All rungs and the sound of a source.</summary>
    public static Task<TimeSpan> EncodeAllAsync(string source, string folder, CancellationToken cancellationToken) =>
        TimeAsync(["-i", source, .. Outputs(Ladder, folder), "-map", "0:a", "-c:a", "aac", "-b:a", "128k", "-f", "adts", Path.Combine(folder, "audio.aac")], cancellationToken);

    /// <summary>The first segment of the lower three rungs.</summary>
    public static Task<TimeSpan> EncodeFirstSegmentAsync(string source, string folder, CancellationToken cancellationToken) =>
        TimeAsync(["-t", "4", "-i", source, .. Outputs(Ladder[2..], folder)], cancellationToken);

    private static IEnumerable<string> Outputs((string Name, string Size, int Maximum)[] rungs, string folder)
    {
        var filter = $"[0:v]scale={rungs[0].Size},setsar=1,format=yuv420p";
        foreach (var (above, rung) in rungs.Zip(rungs.Skip(1)))
        {
            filter += $",split[{above.Name}][to{rung.Name}];[to{rung.Name}]scale={rung.Size},setsar=1";
        }

        return ["-filter_complex", $"{filter}[{rungs[^1].Name}]", .. rungs.SelectMany(rung => Output(rung.Name, rung.Maximum, folder))];
    }

    private static string[] Output(string name, int maximum, string folder)
    {
        var rate = maximum.ToString(CultureInfo.InvariantCulture) + "k";
        return
        [
            "-map", $"[{name}]", "-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-threads:v", "2", "-crf", "23", "-maxrate", rate, "-bufsize", rate,
            "-g", "60", "-keyint_min", "60", "-sc_threshold", "0", "-movflags", "+cmaf+frag_keyframe+empty_moov+default_base_moof", "-f", "mp4",
            Path.Combine(folder, name + ".mp4"),
        ];
    }

    private static async Task<TimeSpan> TimeAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var ffmpeg = Process.Start("ffmpeg", ["-hide_banner", "-v", "error", "-nostdin", "-y", .. arguments]);
        await ffmpeg.WaitForExitAsync(cancellationToken);
        return ffmpeg.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException($"ffmpeg ended with {ffmpeg.ExitCode}.");
    }
}
