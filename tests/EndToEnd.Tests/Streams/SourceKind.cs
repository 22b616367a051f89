namespace StreamPlatform.EndToEnd.Tests.Streams;

/// <summary>A file of some kind that cameras and editors make. Pictures: how many it shows at its own constant rate; null where that is not known beforehand.</summary>
internal sealed record SourceKind(string Name, string Arguments, int? Pictures = null)
{
    private const string Moving = "-f lavfi -i testsrc2=s=640x360:r=30:d=6";
    private const string Tone = "-f lavfi -i sine=frequency=440:sample_rate=48000:d=6";
    private const string Avc = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";

    public static IReadOnlyList<SourceKind> All { get; } =
    [
        new("plain.mp4", $"{Moving} {Tone} {Avc} -c:a aac", 180),
        new("film.mp4", $"-f lavfi -i testsrc2=s=854x480:r=24000/1001:d=9.0 {Tone} {Avc} -c:a aac"),
        new("broadcast.mp4", $"-f lavfi -i testsrc2=s=640x360:r=30000/1001 {Tone} -frames:v 210 {Avc} -c:a aac", 210),
        new("television.ts", $"-f lavfi -i testsrc2=s=720x576:r=25:d=6 {Tone} -c:v mpeg2video -g 15 -bf 2 -b:v 2M -c:a mp2", 150),
        new("sports.mp4", $"-f lavfi -i testsrc2=s=1280x720:r=60:d=5 {Tone} {Avc} -c:a aac -t 5", 300),
        new("full-hd.mp4", $"-f lavfi -i testsrc2=s=1920x1080:r=25:d=5 {Tone} {Avc} -c:a aac -t 5", 125),
        new("upright.mp4", $"-f lavfi -i testsrc2=s=360x640:r=30:d=6 {Tone} {Avc} -c:a aac", 180),
        new("square.mp4", $"-f lavfi -i testsrc2=s=480x480:r=25:d=6 {Tone} {Avc} -c:a aac", 150),
        new("wide.mp4", $"-f lavfi -i testsrc2=s=1280x536:r=24:d=6 {Tone} {Avc} -c:a aac", 144),
        new("old-pixels.mp4", $"-f lavfi -i testsrc2=s=720x576:r=25:d=6 {Tone} -vf setsar=16/11 {Avc} -c:a aac", 150),
        new("odd-sides.mkv", $"-f lavfi -i testsrc2=s=641x361:r=25:d=6 {Tone} -c:v ffv1 -pix_fmt yuv444p -c:a flac", 150),
        new("tiny.mp4", $"-f lavfi -i testsrc2=s=64x36:r=25:d=6 {Tone} {Avc} -c:a aac", 150),
        new("silent.mp4", $"{Moving} {Avc}", 180),
        new("silent-and-short.mp4", $"-f lavfi -i testsrc2=s=640x360:r=30:d=3 {Avc}", 90),
        new("silent-noise.mp4", $"-f lavfi -i color=gray:s=640x360:r=25:d=7,noise=alls=80:allf=t {Avc}", 175),
        new("one-second.mp4", $"-f lavfi -i testsrc2=s=640x360:r=25:d=1 -f lavfi -i sine=d=1 {Avc} -c:a aac", 25),
        new("half-a-second.mp4", $"-f lavfi -i testsrc2=s=320x180:r=30:d=0.5 -f lavfi -i sine=d=0.5 {Avc} -c:a aac", 15),
        new("one-minute.mp4", $"-f lavfi -i testsrc2=s=320x180:r=30:d=60 -f lavfi -i sine=d=60 {Avc} -c:a aac", 1800),
        new("quiet.mp4", $"{Moving} {Tone} -af volume=-30dB {Avc} -c:a aac", 180),
        new("loud.mp4", $"{Moving} -f lavfi -i anoisesrc=color=pink:amplitude=1:d=6 {Avc} -c:a aac", 180),
        new("surround.mp4", $"{Moving} {Tone} -af pan=5.1|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0 {Avc} -c:a aac", 180),
        new("telephone.mov", $"{Moving} {Tone} {Avc} -c:a pcm_mulaw -ar 8000 -ac 1", 180),
        new("mute-track.mp4", $"{Moving} -f lavfi -i anullsrc=d=6 {Avc} -c:a aac", 180),
        new("short-sound.mp4", $"{Moving} -f lavfi -i sine=d=3 {Avc} -c:a aac", 180),
        new("two-languages.mkv", $"{Moving} {Tone} -f lavfi -i sine=frequency=880:d=6 -map 0 -map 1 -map 2 {Avc} -c:a aac -metadata:s:a:0 language=eng -metadata:s:a:1 language=ger", 180),
        new("interlaced.ts", $"-f lavfi -i testsrc2=s=720x576:r=25:d=6 {Tone} -c:v mpeg2video -flags +ilme+ildct -top 1 -b:v 2M -c:a mp2"),
        new("open-groups.mp4", $"{Moving} {Tone} -c:v libx264 -preset veryfast -x264-params open-gop=1:keyint=30:bframes=3 -pix_fmt yuv420p -c:a aac", 180),
        new("web.webm", $"{Moving} {Tone} -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 500k -c:a libopus", 180),
        new("old.avi", $"{Moving} {Tone} -c:v mpeg4 -bf 2 -q:v 5 -c:a mp3", 180),
        new("editor.mov", $"{Moving} {Tone} -c:v prores_ks -profile:v 0 -pix_fmt yuv422p10le -c:a pcm_s16le", 180),
        new("bright.mkv", $"-f lavfi -i testsrc2=s=640x360:r=25:d=5 -c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p10le -color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc", 125),
        new("late-start.ts", $"{Moving} {Tone} {Avc} -c:a aac -output_ts_offset 37", 180),
    ];

    public string[] ArgumentsFor(string path) => [.. Arguments.Split(' '), path];
}
