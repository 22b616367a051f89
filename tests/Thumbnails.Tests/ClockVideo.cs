using System.Diagnostics;
using StreamPlatform.Contracts;
using StreamPlatform.Media;

namespace StreamPlatform.Thumbnails.Tests;

// A video whose brightness tells the second: cut and joined as the platform stores it.
internal sealed record ClockVideo(string VideoId, string PlanId, IReadOnlyDictionary<string, (byte[] Init, IReadOnlyList<byte[]> Segments)> Rungs, int Seconds)
{
    private const int Rate = 10;
    private const int Step = 9;
    private const int Steps = 24;

    public static async Task<ClockVideo> MakeAsync(int seconds, params (string Name, string Size)[] rungs)
    {
        var made = new Dictionary<string, (byte[], IReadOnlyList<byte[]>)>(StringComparer.Ordinal);
        foreach (var (name, size) in rungs)
        {
            made[name] = await EncodeAsync(seconds, size);
        }

        return new ClockVideo(Ids.NewVideo(), Ids.Plan(Ids.NewSource(), 1), made, seconds);
    }

    // What a second looks like; neighbours differ by far more than an encoder blurs.
    public static int BrightnessAt(int second) => 24 + second * 7 % Steps * Step;

    // The grey levels of a picture: of each cell of a grid the middle one.
    public static async Task<byte[]> CellsAsync(string picture, int columns, int rows)
    {
        var raw = await FfmpegAsync("-i", picture, "-frames:v", "1", "-vf", $"scale={columns}:{rows}:flags=area,format=gray", "-f", "rawvideo", "-");
        Assert.Equal(columns * rows, raw.Length);
        return raw;
    }

    public static async Task<byte[]> FfmpegAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var ffmpeg = Process.Start(start)!;
        using var output = new MemoryStream();
        await ffmpeg.StandardOutput.BaseStream.CopyToAsync(output);
        await ffmpeg.WaitForExitAsync();
        Assert.Equal(0, ffmpeg.ExitCode);
        return output.ToArray();
    }

    private static async Task<(byte[] Init, IReadOnlyList<byte[]> Segments)> EncodeAsync(int seconds, string size)
    {
        var plan = new SegmentPlan(new FrameRate(Rate, 1), seconds * Rate);

        // a fine pattern on top, so that it counts as sharp
        var source = $"color=gray:s={size}:r={Rate},format=gray,geq=lum='24+mod(floor(T+0.001)*7,{Steps})*{Step}+40*mod(floor(X/8)+floor(Y/8),2)-20'";
        var stream = await FfmpegAsync(
            "-f", "lavfi", "-i", source, "-frames:v", $"{seconds * Rate}", "-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "12",
            "-g", $"{plan.GopFrames}", "-sc_threshold", "0", "-video_track_timescale", $"{plan.Timescale}",
            "-movflags", "+cmaf+frag_discont+frag_keyframe+empty_moov+default_base_moof+separate_moof", "-f", "mp4", "-");
        var splitter = new FragmentedStreamSplitter();
        splitter.Append(stream);
        var assembler = new SegmentAssembler(plan, InitSegmentReader.Read(splitter.InitSegment!), 0);
        var segments = new List<byte[]>();
        while (splitter.TryTake(out var fragment))
        {
            if (assembler.Add(fragment) is { } segment)
            {
                segments.Add(segment.Bytes);
            }
        }

        if (assembler.Complete() is { } last)
        {
            segments.Add(last.Bytes);
        }

        return (splitter.InitSegment!, segments);
    }
}
