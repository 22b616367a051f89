namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>Makes odd files out of plain ones, each of which it makes once.</summary>
internal sealed class Workshop : IDisposable
{
    public const string Video = "-c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p";
    public const string Mp4 = "plain.mp4";
    public const string Mov = "plain.mov";
    public const string FastMp4 = "fast.mp4";
    public const string SilentMp4 = "silent.mp4";
    public const string Ts = "plain.ts";
    public const string LargeTs = "large.ts";
    public const string OtherTs = "other.ts";
    public const string H264Ts = "h264.ts";
    public const string Mkv = "plain.mkv";
    public const string Avi = "plain.avi";
    public const string Huffyuv = "huffyuv.avi";

    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        [Mp4] = $"$V $A {Video} -c:a aac",
        [Mov] = $"$V $A {Video} -c:a pcm_s16le",
        [FastMp4] = $"$V $A {Video} -c:a aac -movflags +faststart",
        [SilentMp4] = $"$V {Video}",
        [Ts] = "$V $A -c:v mpeg2video -g 15 -bf 2 -q:v 5 -c:a mp2",
        [LargeTs] = "-f lavfi -i testsrc=s=480x270:r=25:d=6 $A -c:v mpeg2video -g 15 -q:v 5 -c:a mp2",
        [OtherTs] = "$V $A -c:v mpeg2video -g 15 -q:v 5 -c:a mp2 -mpegts_start_pid 0x200 -tables_version 2",
        [H264Ts] = $"$V $A {Video} -c:a aac",
        [Mkv] = $"$V $A {Video} -c:a aac",
        [Avi] = "$V $A -c:v mjpeg -q:v 5 -pix_fmt yuvj420p -c:a pcm_s16le",
        [Huffyuv] = "-f lavfi -i testsrc2=s=64x48:r=25:d=1 -c:v huffyuv",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workshop-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public async Task<byte[]> BytesAsync(string plain)
    {
        if (!File.Exists(PathOf(plain)))
        {
            await FfmpegAsync(Plain[plain], PathOf(plain));
        }

        return await File.ReadAllBytesAsync(PathOf(plain));
    }

    public static Task FfmpegAsync(string arguments, string path) => Toolbox.FfmpegAsync(
    [
        .. arguments
            .Replace("$V", "-f lavfi -i testsrc2=s=320x180:r=25:d=6", StringComparison.Ordinal)
            .Replace("$A", "-f lavfi -i sine=440:r=44100:d=6", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries),
        "-fflags", "+bitexact", path,
    ]);

    public void Dispose() => _folder.Delete(recursive: true);
}
