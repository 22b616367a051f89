using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Tests.Encoding;

public sealed class JoiningChunks
{
    [Theory]
    [InlineData("plain.mp4", "30000/1001", 700, "640x360", "-c:v libx264 -preset ultrafast -g 250")]
    [InlineData("open-gop.ts", "25", 600, "320x180", "-c:v mpeg2video -g 15 -bf 2 -flags -cgop -b:v 2M -muxdelay 0.7")]
    [InlineData("late.mkv", "25", 450, "320x180", "-c:v libx264 -preset ultrafast -g 100 -output_ts_offset 7.3")]
    [InlineData("film.webm", "24000/1001", 400, "320x180", "-c:v libvpx -deadline realtime -cpu-used 8 -b:v 1M -g 120")]
    [InlineData("live.webm", "25", 450, "320x180", "-c:v libvpx -deadline realtime -cpu-used 8 -g 50 -live 1")]
    [InlineData("camera.avi", "30", 450, "320x180", "-c:v mjpeg -q:v 3")]
    [InlineData("old.flv", "25", 450, "320x180", "-c:v flv1 -q:v 3 -g 100")]
    [InlineData("odd.mp4", "25", 230, "322x182", "-c:v libx264 -preset ultrafast -bf 2 -g 60")]
    public async Task Chunks_that_were_encoded_apart_are_exactly_the_pictures_of_the_source(string name, string rate, int frames, string size, string options)
    {
        using var source = await SourceFile.ShadesAsync(name, rate, frames, size, options.Split(' '));
        var plan = await source.PlanAsync();
        Assert.Equal(frames, plan.TotalFrames);
        var encoded = await Encoded.AllAsync(plan, source);
        foreach (var rung in plan.Rungs)
        {
            Assert.Null(Shades.FirstDifference(await encoded.ShadesAsync(rung), frames));
        }
    }

    [Theory]
    [InlineData("1280x720")]
    [InlineData("1280x536")]
    public async Task Their_init_segments_are_the_same_bytes_and_say_what_the_plan_says(string size)
    {
        using var source = await SourceFile.ShadesAsync("plain.mp4", "30", 600, size, "-c:v", "libx264", "-preset", "ultrafast", "-metadata", "title=secret place");
        var plan = await source.PlanAsync();
        var encoded = await Encoded.AllAsync(plan, source);
        Assert.True(plan.Chunks.Count > 2);
        Assert.All(plan.Rungs, rung =>
        {
            Assert.Single(encoded.Inits(rung).Select(Convert.ToHexString).Distinct());
            var init = InitSegmentReader.Read(encoded.Inits(rung)[0]);
            Assert.Equal((rung.Codec, rung.Size, plan.Segments.Timescale), (init.Codec, init.Resolution, init.Timescale));
            Assert.DoesNotContain("secret", System.Text.Encoding.Latin1.GetString(encoded.Inits(rung)[0]), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Their_segments_stand_where_the_plan_puts_them_in_every_rung()
    {
        using var source = await SourceFile.ShadesAsync("plain.mp4", "30000/1001", 500, "640x360", "-c:v", "libx264", "-preset", "ultrafast");
        var plan = await source.PlanAsync();
        var encoded = await Encoded.AllAsync(plan, source);
        Assert.All(plan.Rungs, rung => Assert.Equal(
            Enumerable.Range(0, plan.Segments.Count).Select(i => plan.Segments[i]).Select(span => (span.Number, span.FirstFrame * 1001, span.Frames * 1001L, true)),
            encoded.Segments(rung).Select(segment => (segment.Number, segment.Facts.DecodeTime, segment.Facts.Duration, segment.Facts.StartsWithIdr))));
    }

    [Fact]
    public async Task Small_rungs_of_a_fast_source_show_every_second_picture_at_the_same_times()
    {
        using var source = await SourceFile.ShadesAsync("fast.mp4", "60", 601, "1280x720", "-c:v", "libx264", "-preset", "ultrafast");
        var plan = await source.PlanAsync();
        var encoded = await Encoded.AllAsync(plan, source);
        var (top, small) = (plan.Rungs[0], plan.Rungs[^1]);
        Assert.Null(Shades.FirstDifference(await encoded.ShadesAsync(top), 601));
        Assert.Null(Shades.FirstDifference(await encoded.ShadesAsync(small), 601, interval: 2));
        Assert.Equal(encoded.Segments(top).Select(s => s.Facts.DecodeTime), encoded.Segments(small).Select(s => s.Facts.DecodeTime));
    }

    [Fact]
    public async Task A_variable_frame_rate_becomes_constant_and_keeps_its_length()
    {
        // every third picture of the middle part is missing
        using var source = await SourceFile.ShadesAsync(
            "vfr.mp4", "30", 600, "320x180", "-vf", "select='not(between(n\\,200\\,400))+mod(n\\,3)'", "-vsync", "vfr", "-c:v", "libx264", "-preset", "ultrafast");
        var plan = await source.PlanAsync();
        Assert.InRange(plan.Segments.Duration.Seconds, 22.1, 22.3);
        var encoded = await Encoded.AllAsync(plan, source);
        Assert.Equal(plan.TotalFrames, encoded.Segments(plan.Rungs[0]).Sum(segment => segment.Facts.Samples));
    }

    [Fact]
    public async Task Rotation_and_pixel_shape_are_applied()
    {
        using var flat = await SourceFile.ShadesAsync("flat.mp4", "25", 110, "360x270", "-c:v", "libx264", "-preset", "ultrafast", "-vf", "setsar=4/3");
        using var turned = await SourceFile.MakeAsync("turned.mp4", "-i", flat.FilePath, "-c", "copy", "-metadata:s:v:0", "rotate=90");
        var plan = await turned.PlanAsync();
        Assert.Equal(new Resolution(270, 480), plan.Rungs[0].Size);
        var encoded = await Encoded.AllAsync(plan, turned);
        Assert.Null(Shades.FirstDifference(await encoded.ShadesAsync(plan.Rungs[0]), 110));
    }

    [Theory]
    [InlineData("ten-bit.mkv", "-pix_fmt yuv420p10le -c:v libx265 -preset ultrafast -x265-params log-level=none")]
    [InlineData("hlg.mp4", "-pix_fmt yuv420p10le -c:v libx265 -preset ultrafast -color_primaries bt2020 -color_trc arib-std-b67 -colorspace bt2020nc -x265-params log-level=none")]
    [InlineData("interlaced.ts", "-c:v mpeg2video -flags +ilme+ildct -top 1 -b:v 2M")]
    public async Task Odd_pictures_become_plain_ones(string name, string options)
    {
        using var source = await SourceFile.ShadesAsync(name, "25", 120, "320x180", options.Split(' '));
        var plan = await source.PlanAsync();
        var encoded = await Encoded.AllAsync(plan, source);
        Assert.Equal(120, encoded.Segments(plan.Rungs[0]).Sum(segment => segment.Facts.Samples));
        using var joined = await SourceFile.OfBytesAsync("joined.mp4", encoded.Joined(plan.Rungs[0]));
        var stream = (await joined.ProbeAsync()).Accepted!.Probe.Video!;
        Assert.Equal(("h264", "yuv420p", false, false), (stream.Codec, stream.PixelFormat, stream.IsInterlaced, stream.IsHighDynamicRange));
    }
}
