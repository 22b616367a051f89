using System.Buffers.Binary;
using static StreamPlatform.Transcoder.Tests.Corpus.Surgery;

namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>Files whose times vary, jump, begin late, lack, or do not agree with each other.</summary>
internal static class Clocks
{
    public static IEnumerable<OddFile> All =>
    [
        OddFile.By("varying-rate.mp4", "repaired: constant-rate", $"$V -vf select='not(between(n\\,40\\,100))+mod(n\\,3)' -vsync vfr {Workshop.Video}"),
        OddFile.By("one-picture-a-second.mp4", "accepted", $"-f lavfi -i testsrc2=s=320x180:r=1:d=20 {Workshop.Video}"),
        OddFile.By("one-picture-in-five-seconds.mkv", "accepted|repaired: constant-rate", $"-f lavfi -i testsrc2=s=320x180:r=1/5:d=30 {Workshop.Video}"),
        OddFile.By("240-pictures-a-second.mp4", "repaired: fewer-pictures", $"-f lavfi -i testsrc2=s=320x180:r=240:d=5 {Workshop.Video}"),
        OddFile.By("a-fifth-of-a-second.mp4", "accepted", $"-f lavfi -i testsrc2=s=320x180:r=25:d=0.2 {Workshop.Video}"),
        OddFile.By("one-picture.mp4", "accepted", $"$V {Workshop.Video} -frames:v 1"),
        OddFile.By("one-picture.mkv", "accepted", $"$V {Workshop.Video} -frames:v 1"),
        OddFile.By("one-picture-and-a-song.mp4", "repaired: picture-held", $"$V -f lavfi -i sine=440:d=20 {Workshop.Video} -vf trim=end_frame=1 -c:a aac"),
        OddFile.By("one-picture-and-a-song.mkv", "repaired: picture-held", "$V -f lavfi -i sine=440:d=20 -c:v mjpeg -pix_fmt yuvj420p -vf trim=end_frame=1 -c:a aac"),
        OddFile.By("slides.mp4", "accepted|repaired: constant-rate", $"$V -vf setpts=N*8/TB,fps=1,trim=end_frame=41,mpdecimate -vsync vfr {Workshop.Video} -frames:v 5"),
        OddFile.By("begins-without-times.mkv", "accepted", $"$V $A {Workshop.Video} -c:a aac -output_ts_offset -2 -avoid_negative_ts disabled"),
        OddFile.By("begins-below-zero.mp4", "accepted", "$V $A -c:v libx264 -preset veryfast -bf 3 -pix_fmt yuv420p -c:a aac -movflags +negative_cts_offsets"),
        OddFile.By("begins-at-a-day.ts", "accepted", "$V $A -c:v mpeg2video -g 15 -q:v 5 -c:a mp2 -output_ts_offset 86000"),
        OddFile.By("edited.mp4", "accepted", $"-ss 1.5 $V -ss 1.5 $A {Workshop.Video} -c:a aac -copyts -avoid_negative_ts disabled -movflags +use_metadata_tags"),
        new OddFile("begins-between-keyframes.mp4", "accepted", async (workshop, path) =>
        {
            await workshop.BytesAsync(Workshop.Mp4);
            await Toolbox.FfmpegAsync("-ss", "1.3", "-i", workshop.PathOf(Workshop.Mp4), "-c", "copy", path);
        }),
        OddFile.By("sound-begins-late.mp4", "accepted", $"$V -itsoffset 2 -f lavfi -i sine=440:d=4 {Workshop.Video} -c:a aac"),
        OddFile.By("picture-begins-late.mkv", "repaired: picture-held", $"-itsoffset 2 -f lavfi -i testsrc2=s=320x180:r=25:d=6 -f lavfi -i sine=440:d=8 {Workshop.Video} -c:a aac"),
        OddFile.By("sound-is-longer.mp4", "repaired: picture-held", $"$V -f lavfi -i sine=440:d=14 {Workshop.Video} -c:a aac"),
        OddFile.By("sound-is-longer.ts", "repaired: picture-held", "$V -f lavfi -i sine=440:d=14 -c:v mpeg2video -g 15 -q:v 5 -c:a mp2"),
        OddFile.By("picture-is-longer.mp4", "accepted", $"$V -f lavfi -i sine=440:d=2 {Workshop.Video} -c:a aac"),
        OddFile.By("a-gap.mkv", "accepted|repaired: constant-rate", $"$V -vf setpts=PTS+gt(N\\,75)*20/TB -vsync vfr {Workshop.Video}"),
        OddFile.By("a-day-of-two-pictures.mkv", "refused: too-long", $"$V -vf setpts=N*80000/TB -vsync vfr {Workshop.Video} -frames:v 3"),
        OddFile.From("joined.ts", "repaired: clock-mended", Workshop.Ts, file => Join(file, file)),
        new OddFile("joined-of-two-sizes.ts", "repaired: clock-mended", async (workshop, path) =>
            await File.WriteAllBytesAsync(path, Join(await workshop.BytesAsync(Workshop.Ts), await workshop.BytesAsync(Workshop.LargeTs)))),
        new OddFile("joined-of-two-numberings.ts", "repaired: clock-mended", async (workshop, path) =>
            await File.WriteAllBytesAsync(path, Join(await workshop.BytesAsync(Workshop.Ts), await workshop.BytesAsync(Workshop.OtherTs)))),
        OddFile.From("begins-in-the-middle.ts", "accepted|repaired: *", Workshop.H264Ts, file => file[(188 * 300)..]),
        OddFile.From("packets-lost.ts", "accepted|repaired: part-damaged*", Workshop.H264Ts, file => [.. file.Chunk(188).Where((_, number) => number % 97 != 50).SelectMany(packet => packet)]),
        OddFile.By("without-times.h264", "repaired: clock-made", $"$V {Workshop.Video}"),
        OddFile.By("without-times.m2v", "accepted|repaired: *", "$V -c:v mpeg2video -q:v 5 -f mpeg2video"),
        OddFile.By("without-length.webm", "accepted", "$V -c:v libvpx -deadline realtime -cpu-used 8 -b:v 500k -live 1 -f webm"),
        OddFile.From("says-ten-hours.mkv", "repaired: duration-corrected", Workshop.Mkv, SayTenHours),
        OddFile.From("cut.mkv", "incomplete", Workshop.Mkv, file => Cut(file, 0.45)),
        OddFile.From("cut.avi", "incomplete", Workshop.Avi, file => Cut(file, 0.45)),
        OddFile.From("cut.ts", "accepted|repaired: *", Workshop.Ts, file => Cut(file, 0.45)),
    ];

    // Duration (4489), a float of eight bytes, in milliseconds
    private static byte[] SayTenHours(byte[] file)
    {
        var place = file.AsSpan().IndexOf<byte>([0x44, 0x89, 0x88]);
        BinaryPrimitives.WriteDoubleBigEndian(file.AsSpan(place + 3), 36_000_000);
        return file;
    }
}
