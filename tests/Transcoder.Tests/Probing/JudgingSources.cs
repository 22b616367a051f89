using StreamPlatform.Media;
using StreamPlatform.Transcoder.Probing;

namespace StreamPlatform.Transcoder.Tests.Probing;

public sealed class JudgingSources
{
    [Fact]
    public async Task A_plain_video_is_accepted_with_the_end_of_its_last_picture()
    {
        using var source = await SourceFile.ShadesAsync("plain.mp4", "25", 333, "320x180", "-c:v", "libx264", "-preset", "ultrafast");
        var accepted = (await source.ProbeAsync()).Accepted!;
        Assert.Equal((333 * 40, true), ((int)Math.Round(accepted.Timeline.Duration.TotalMilliseconds), accepted.Timeline.Seekable));
        Assert.Empty(accepted.Repairs);
        Assert.Null(accepted.Incomplete);
    }

    [Fact]
    public async Task A_recording_without_duration_or_index_is_measured_by_its_packets()
    {
        using var source = await SourceFile.ShadesAsync("live.webm", "25", 200, "320x180", "-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-live", "1", "-f", "webm");
        var accepted = (await source.ProbeAsync()).Accepted!;
        Assert.Equal((8000, false), ((int)Math.Round(accepted.Timeline.Duration.TotalMilliseconds), accepted.Timeline.Seekable));
    }

    [Theory]
    [InlineData(1000, "0,0.000000 0,0.033000 0,0.067000 0,0.100000 0,0.133000 0,0.167000 0,0.200000 0,0.233000 0,0.267000 0,0.300000", "30/1")]
    [InlineData(25, "0,0.000000", "25/1")]
    public void A_rate_that_the_header_only_guesses_is_measured(int average, string packets, string expected)
    {
        var video = new VideoStreamProbe { Index = 0, Codec = "h264", CodedSize = new Resolution(640, 360), BaseFrameRate = new FrameRate(average, 1), AverageFrameRate = new FrameRate(average, 1) };
        Assert.Equal(expected, SourceFrameRate.Of(video, Scans.Of([.. packets.Split(' ').Select(packet => packet + ",N/A,N/A,__")]).Measured).ToString());
    }

    [Fact]
    public async Task A_file_whose_index_was_cut_off_is_incomplete()
    {
        using var whole = await SourceFile.ShadesAsync("whole.mp4", "25", 250, "320x180", "-c:v", "libx264", "-preset", "ultrafast");
        using var half = await CutAsync(whole);
        Assert.Equal("truncated", await RefusalOf(half));
    }

    [Fact]
    public async Task A_file_whose_media_was_cut_off_is_accepted_and_says_how_much_of_it_plays()
    {
        using var whole = await SourceFile.MakeAsync(
            "whole.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=25", "-t", "20", "-c:v", "libx264", "-preset", "ultrafast", "-movflags", "+faststart");
        using var half = await CutAsync(whole);
        var accepted = (await half.ProbeAsync()).Accepted!;
        Assert.InRange(accepted.Incomplete!.Playable.TotalSeconds, 9, 11.9);
        Assert.Equal(20, accepted.Incomplete.Declared.TotalSeconds, 1);
        Assert.Equal(accepted.Incomplete.Playable, accepted.Timeline.Duration);
        var probed = (await half.PlanAsync()).ToSourceProbed();
        Assert.Equal((accepted.Incomplete.Playable.TotalSeconds, accepted.Incomplete.Declared.TotalSeconds), (probed.PlayableSeconds, probed.DeclaredSeconds));
    }

    [Theory]
    [InlineData("whole.avi", "-c:v mjpeg -q:v 5 -pix_fmt yuvj420p")]
    [InlineData("whole.mkv", "-c:v libx264 -preset ultrafast")]
    public async Task A_file_that_was_cut_off_is_incomplete_whatever_its_container(string name, string options)
    {
        using var whole = await SourceFile.MakeAsync(name, ["-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=20", .. options.Split(' ')]);
        using var half = await CutAsync(whole);
        var incomplete = (await half.ProbeAsync()).Accepted!.Incomplete!;
        Assert.InRange(incomplete.Playable.TotalSeconds, 8, 12);
        Assert.Equal(20, incomplete.Declared.TotalSeconds, 0.5);
    }

    [Fact]
    public async Task A_playlist_that_calls_itself_mp4_is_refused_and_what_it_names_is_not_opened()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        using var playlist = await SourceFile.OfBytesAsync(
            "source.mp4", System.Text.Encoding.ASCII.GetBytes($"#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nhttp://127.0.0.1:{port}/secret.ts\n#EXT-X-ENDLIST\n"));
        Assert.Equal("unsupported-container", await RefusalOf(playlist));
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n")]
    [InlineData("#!/bin/sh\necho hello\n")]
    [InlineData("not a video, only words")]
    public async Task Text_is_no_video(string text)
    {
        using var source = await SourceFile.OfBytesAsync("source", System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Contains(await RefusalOf(source), new[] { "not-a-video", "unsupported-container" });
    }

    [Fact]
    public async Task Random_bytes_are_no_video()
    {
        var bytes = new byte[100_000];
        new Random(5).NextBytes(bytes);
        using var source = await SourceFile.OfBytesAsync("source", bytes);
        Assert.Equal("not-a-video", await RefusalOf(source));
    }

    [Fact]
    public async Task Sound_alone_is_no_video()
    {
        using var source = await SourceFile.MakeAsync("song.m4a", "-f", "lavfi", "-i", "sine=d=3", "-c:a", "aac");
        Assert.Equal("no-video-stream", await RefusalOf(source));
    }

    [Fact]
    public async Task Pictures_that_no_decoder_understands_are_refused()
    {
        using var whole = await SourceFile.ShadesAsync("whole.mp4", "25", 100, "320x180", "-c:v", "libx264", "-preset", "ultrafast");
        var bytes = await File.ReadAllBytesAsync(whole.FilePath);
        var mdat = bytes.AsSpan().IndexOf("mdat"u8) + 4;
        var moov = bytes.AsSpan().IndexOf("moov"u8);
        bytes.AsSpan(mdat, moov - 4 - mdat).Fill(0x55);
        using var source = await SourceFile.OfBytesAsync("source", bytes);
        Assert.Equal("undecodable", await RefusalOf(source));
    }

    private static async Task<string> RefusalOf(SourceFile source) => (await source.ProbeAsync()).Refused!.Code;

    private static async Task<SourceFile> CutAsync(SourceFile whole)
    {
        var bytes = await File.ReadAllBytesAsync(whole.FilePath);
        return await SourceFile.OfBytesAsync("half.mp4", bytes[..(bytes.Length / 2)]);
    }
}
