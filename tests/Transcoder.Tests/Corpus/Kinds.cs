using static StreamPlatform.Transcoder.Tests.Corpus.Surgery;

namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>Containers, codecs, colours, shapes and numbers of streams that cameras and editors make; and what is no video at all.</summary>
internal static class Kinds
{
    private const string X264 = Workshop.Video;
    private const string Hevc10 = "-c:v libx265 -preset ultrafast -x265-params log-level=none -pix_fmt yuv420p10le";

    public static IEnumerable<OddFile> All => [.. Pictures, .. Containers, .. Streams, .. NoVideos];

    private static IEnumerable<OddFile> Pictures =>
    [
        OddFile.By("interlaced.ts", "repaired: deinterlaced", "$V -c:v mpeg2video -flags +ilme+ildct -top 1 -b:v 2M"),
        OddFile.By("interlaced.mp4", "repaired: deinterlaced", "$V -c:v libx264 -preset ultrafast -flags +ilme+ildct -x264-params tff=1 -pix_fmt yuv420p"),
        OddFile.By("open-groups.mp4", "accepted", "$V -c:v libx264 -preset veryfast -x264-params open-gop=1:keyint=30:bframes=3 -pix_fmt yuv420p"),
        OddFile.By("open-groups.ts", "accepted", "$V -c:v mpeg2video -g 15 -bf 2 -flags -cgop -b:v 1M"),
        OddFile.By("pq.mp4", "repaired: tone-mapped", $"$V {Hevc10} -color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc"),
        OddFile.By("hlg.mkv", "repaired: tone-mapped", $"$V {Hevc10} -color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc"),
        OddFile.By("pq-without-primaries.mkv", "repaired: tone-mapped", $"$V {Hevc10} -color_trc smpte2084"),
        OddFile.By("ten-bit.mkv", "accepted", $"$V {Hevc10}"),
        OddFile.By("four-two-two.mov", "accepted", "$V -c:v prores_ks -profile:v 2 -pix_fmt yuv422p10le"),
        OddFile.By("four-four-four.mp4", "accepted", "$V -c:v libx264 -preset ultrafast -pix_fmt yuv444p"),
        OddFile.By("grey.mp4", "accepted", "$V -c:v libx264 -preset ultrafast -pix_fmt gray"),
        OddFile.By("transparent.mov", "accepted", "$V -c:v qtrle -pix_fmt argb"),
        OddFile.By("odd-sides.mkv", "accepted", "-f lavfi -i testsrc2=s=321x181:r=25:d=5 -c:v ffv1 -pix_fmt yuv444p"),
        OddFile.By("odd-pixels.mp4", "accepted", $"$V {X264} -vf setsar=16/11"),
        OddFile.By("tower.mp4", "accepted", $"-f lavfi -i testsrc2=s=90x4000:r=25:d=5 {X264}"),
        OddFile.By("ribbon.mp4", "accepted", $"-f lavfi -i testsrc2=s=4000x90:r=25:d=5 {X264}"),
        OddFile.By("tiny.mp4", "accepted", $"-f lavfi -i testsrc2=s=16x16:r=25:d=5 {X264}"),
        OddFile.By("too-wide.mp4", "refused: too-large", $"-f lavfi -i color=s=9000x64:r=5:d=1 {X264}"),
        OddFile.By("moving.gif", "accepted|repaired: constant-rate", "-f lavfi -i testsrc2=s=160x90:r=10:d=6"),
    ];

    private static IEnumerable<OddFile> Containers =>
    [
        OddFile.By("plain.mp4", "accepted", $"$V $A {X264} -c:a aac"),
        OddFile.By("camera.mov", "accepted", $"$V $A {X264} -c:a pcm_s16le -timecode 01:00:00:00"),
        OddFile.By("disc.mpg", "accepted", "$V $A -c:v mpeg2video -g 15 -bf 2 -q:v 5 -c:a mp2 -f vob"),
        OddFile.By("old-disc.mpg", "accepted", "$V $A -c:v mpeg1video -g 15 -bf 2 -q:v 5 -c:a mp2 -f mpeg"),
        OddFile.By("film.webm", "accepted", "$V $A -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 500k -c:a libopus"),
        OddFile.By("new.webm", "accepted", "$V $A -c:v libsvtav1 -preset 12 -c:a libopus"),
        OddFile.By("camera.avi", "accepted", "$V $A -c:v mjpeg -q:v 5 -pix_fmt yuvj420p -c:a pcm_s16le"),
        OddFile.By("divx.avi", "accepted", "$V $A -c:v mpeg4 -bf 2 -q:v 5 -c:a mp3"),
        OddFile.By("old.flv", "accepted", "$V $A -c:v flv1 -q:v 5 -c:a mp3 -ar 44100"),
        OddFile.By("windows.wmv", "accepted", "$V $A -c:v wmv2 -q:v 5 -c:a wmav2"),
        OddFile.By("free.ogv", "accepted", "$V $A -c:v libtheora -q:v 5 -c:a libvorbis"),
        OddFile.By("broadcast.mxf", "accepted", "$V $A -c:v mpeg2video -q:v 5 -c:a pcm_s16le -ar 48000"),
        OddFile.By("phone.3gp", "accepted", "-f lavfi -i testsrc2=s=176x144:r=15:d=6 $A -c:v h263 -c:a aac"),
        OddFile.From("junk-before.ts", "accepted", Workshop.Ts, file => Join(Noise(5000), file)),
        OddFile.From("junk-before.mp4", "refused: not-a-video", Workshop.Mp4, file => Join(Noise(5000), file)),
        OddFile.From("junk-behind.mp4", "accepted", Workshop.Mp4, file => Join(file, Noise(5000))),
        OddFile.From("much-behind.mp4", "repaired: rest-left-out", Workshop.FastMp4, file => Join(file, Noise(4 * file.Length))),
        OddFile.From("two-in-one.mp4", "repaired: rest-left-out", Workshop.FastMp4, file => Join(file, file, file)),
    ];

    private static IEnumerable<OddFile> Streams =>
    [
        OddFile.By("silent.mp4", "accepted", $"$V {X264}"),
        OddFile.By("mute-track.mp4", "accepted", $"$V -f lavfi -i anullsrc=d=6 {X264} -c:a aac"),
        OddFile.By("four-sounds.mkv", "accepted", $"$V $A $A $A $A -map 0 -map 1 -map 2 -map 3 -map 4 {X264} -c:a aac"),
        OddFile.By("surround.mp4", "repaired: mixed-to-stereo", $"$V $A {X264} -af pan=5.1|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0 -c:a aac"),
        OddFile.By("telephone.mov", "accepted", $"$V $A {X264} -c:a pcm_mulaw -ar 8000 -ac 1"),
        OddFile.By("two-pictures.mp4", "repaired: one-of-many-pictures", $"$V $V -map 0 -map 1 {X264}"),
        OddFile.By("subtitles-and-chapters.mkv", "accepted", $"$V $A {X264} -c:a aac -metadata title=Holiday"),
        new OddFile("seventy-sounds.mkv", "refused: too-many-streams", (_, path) =>
            Workshop.FfmpegAsync($"-f lavfi -i testsrc2=s=64x64:r=5:d=1 -f lavfi -i anullsrc=d=1 -map 0 {string.Join(' ', Enumerable.Repeat("-map 1", 70))} {X264} -c:a pcm_s16le", path)),
    ];

    private static IEnumerable<OddFile> NoVideos =>
    [
        OddFile.Of("empty.mp4", "refused: empty-file", []),
        OddFile.Of("zeros.mp4", "refused: not-a-video", new byte[100_000]),
        OddFile.Of("noise.mp4", "refused: not-a-video", Noise(100_000)),
        OddFile.Of("letter.mp4", "refused: not-a-video|refused: unsupported-container", "Dear Sir or Madam, please find my video enclosed."u8.ToArray()),
        OddFile.Of("playlist.mp4", "refused: unsupported-container", "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nhttp://127.0.0.1:9/secret.ts\n#EXT-X-ENDLIST\n"u8.ToArray()),
        OddFile.Of("list-of-files.mp4", "refused: *", "ffconcat version 1.0\nfile /etc/passwd\n"u8.ToArray()),
        OddFile.By("still.png", "refused: still-picture", "$V -frames:v 1"),
        OddFile.By("still.jpg", "refused: still-picture", "$V -pix_fmt yuvj420p -frames:v 1"),
        OddFile.By("still.gif", "refused: still-picture", "$V -frames:v 1"),
        OddFile.By("song.mp3", "refused: no-video-stream", "$A -c:a mp3"),
        OddFile.By("song-with-cover.m4a", "refused: no-video-stream", "$A $V -map 0 -map 1 -c:a aac -c:v mjpeg -pix_fmt yuvj420p -frames:v 1 -disposition:v attached_pic -f mp4"),
    ];
}
