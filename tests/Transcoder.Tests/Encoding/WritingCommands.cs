using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Tests.Planning;

namespace StreamPlatform.Transcoder.Tests.Encoding;

public sealed class WritingCommands
{
    private static readonly SourceInput Source = new(new Uri("https://blobs.example/sources/v1/s1?sig=abc%3D"));
    private static readonly string Input = string.Join(' ', Source.Arguments);
    private static readonly string Head = "-hide_banner -v level+warning -nostdin -max_error_rate 1 " + Input;

    [Fact]
    public void A_later_chunk_begins_with_a_run_up_and_counts_its_frames() => Assert.Equal(
        Head + " -copyts -noaccurate_seek -ss 13.016 -reinit_filter 0 -i https://blobs.example/sources/v1/s1?sig=abc%3D "
        + "-filter_complex [0:0]fps=30000/1001:start_time=17.416,setpts=PTS-STARTPTS,tpad=stop_mode=clone:stop_duration=4,scale=640:360,setsar=1,format=yuv420p,"
        + "split[360p][to234p];[to234p]scale=416:234,setsar=1[234p] "
        + "-map [360p] -c:v libx264 -preset veryfast -profile:v high -level:v 3.0 -threads:v 2 -crf 23 -maxrate 487000 -bufsize 487000 -g 60 -keyint_min 60 -sc_threshold 0 "
        + "-frames:v 360 -map_metadata -1 -map_chapters -1 -video_track_timescale 30000 -output_ts_offset 16.016000 "
        + "-movflags +cmaf+frag_discont+frag_keyframe+empty_moov+default_base_moof+separate_moof -f mp4 unix:/t/360p "
        + "-map [234p] -c:v libx264 -preset veryfast -profile:v high -level:v 1.3 -threads:v 2 -crf 23 -maxrate 150000 -bufsize 150000 -g 60 -keyint_min 60 -sc_threshold 0 "
        + "-frames:v 360 -map_metadata -1 -map_chapters -1 -video_track_timescale 30000 -output_ts_offset 16.016000 "
        + "-movflags +cmaf+frag_discont+frag_keyframe+empty_moov+default_base_moof+separate_moof -f mp4 unix:/t/234p",
        Chunk(Plans.Of(640, 360, new FrameRate(30000, 1001), 60, videoStart: 1.4), number: 2));

    [Fact]
    public void A_source_is_opened_as_a_container_over_the_network_and_as_nothing_else()
    {
        Assert.StartsWith("-protocol_whitelist https,tls,tcp -format_whitelist mov,matroska,", Input, StringComparison.Ordinal);
        Assert.EndsWith(" -max_pixels 36000000 -rw_timeout 10000000 -reconnect 1 -reconnect_delay_max 4", Input, StringComparison.Ordinal);
        string[] opensFiles = ["hls", "concat", "dash", "image2", "sdp", "rtsp", "imf", "tee", "lavfi", "vobsub"];
        Assert.Empty(Source.Arguments[3].Split(',').Intersect(opensFiles));
    }

    [Fact]
    public void A_clock_that_is_of_no_use_is_left_to_ffmpeg()
    {
        var plan = Plans.Of(640, 360, new FrameRate(25, 1), 60, seekable: false);
        Assert.DoesNotContain("-copyts", Chunk(plan with { Clock = plan.Clock with { Rebased = true } }, number: 1), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_last_picture_of_a_source_it_is_reached_and_stands_until_the_end()
    {
        var plan = Plans.Of(640, 360, new FrameRate(25, 1), 60);
        var held = Chunk(plan with { Clock = plan.Clock with { LastPicture = TimeSpan.FromSeconds(5) } }, number: 2);
        Assert.Contains(" -ss 1 ", held, StringComparison.Ordinal);
        Assert.Contains("fps=25/1:start_time=4,setpts=PTS-STARTPTS,tpad=stop_mode=clone:stop_duration=27,trim=start_frame=300,setpts=PTS-STARTPTS,", held, StringComparison.Ordinal);
    }

    [Fact]
    public void Patience_begins_a_minute_before_a_chunk_that_could_not_be_decoded()
    {
        var plan = Plans.Of(640, 360, new FrameRate(25, 1), 200);
        var span = DecodedSpan.Of(plan, plan.Chunks[7], patient: true);
        Assert.Equal((plan.Chunks[7].FirstFrame - 1500, 1500, TimeSpan.FromSeconds(76)), (span.FirstFrame, span.Skipped, span.Hold));
    }

    [Fact]
    public void The_first_chunk_and_a_source_that_cannot_be_sought_begin_at_the_beginning()
    {
        Assert.DoesNotContain("-ss", Chunk(Plans.Of(640, 360, new FrameRate(25, 1), 60), number: 0), StringComparison.Ordinal);
        Assert.DoesNotContain("-ss", Chunk(Plans.Of(640, 360, new FrameRate(25, 1), 60, seekable: false), number: 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Small_rungs_of_a_fast_source_take_every_second_picture_once()
    {
        var plan = Plans.Of(1280, 720, new FrameRate(60, 1), 8);
        Assert.Equal(
            "[0:0]fps=60/1:start_time=0,setpts=PTS-STARTPTS,tpad=stop_mode=clone:stop_duration=4,scale=1280:720,setsar=1,format=yuv420p,"
            + "split[720p][to432p];[to432p]framestep=2,scale=768:432,setsar=1,split[432p][to360p];[to360p]scale=640:360,setsar=1,split[360p][to234p];[to234p]scale=416:234,setsar=1[234p]",
            PictureFilter.For(plan, DecodedSpan.Of(plan, plan.Chunks[0], patient: false), plan.Rungs));
    }

    [Fact]
    public void Lower_rungs_alone_are_thinned_before_they_are_scaled()
    {
        var plan = Plans.Of(1280, 720, new FrameRate(60, 1), 8);
        Assert.Contains(",framestep=2,scale=768:432,setsar=1,", PictureFilter.For(plan, DecodedSpan.Of(plan, plan.Chunks[0], patient: false), [.. plan.Rungs.Skip(1)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_become_frames_before_and_high_dynamic_range_is_mapped_after_scaling()
    {
        var plan = Plans.Of(640, 360, new FrameRate(25, 1), 8) with { Picture = new SourcePicture(0, new Resolution(640, 360), IsInterlaced: true, IsHighDynamicRange: true) };
        Assert.StartsWith(
            "[0:0]yadif=mode=send_frame:deint=interlaced,fps=25/1:start_time=0,setpts=PTS-STARTPTS,tpad=stop_mode=clone:stop_duration=4,scale=640:360,setsar=1,"
            + "setparams=color_primaries=bt2020:color_trc=arib-std-b67:colorspace=bt2020nc:range=tv,zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p,split",
            PictureFilter.For(plan, DecodedSpan.Of(plan, plan.Chunks[0], patient: false), plan.Rungs), StringComparison.Ordinal);
    }

    [Fact]
    public void Sound_begins_with_the_first_picture_and_is_cut_after_the_last() => Assert.Equal(
        Head + " -copyts -i https://blobs.example/sources/v1/s1?sig=abc%3D -map 0:1 "
        + "-af asetpts=PTS-1.4/TB,aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo,apad=whole_len=1,atrim=end_sample=384000 "
        + "-c:a aac -profile:a aac_low -b:a 128000 -ar 48000 -ac 2 -map_metadata -1 -f adts unix:/t/audio",
        string.Join(' ', AudioCommand.For(Plans.Of(640, 360, new FrameRate(25, 1), 8, videoStart: 1.4), new SourceSound(1, "en"), SoundLevel.Untouched, "unix:/t/audio", Source).Arguments));

    [Fact]
    public void A_poster_is_the_most_typical_of_the_first_keyframes() => Assert.Equal(
        "-hide_banner -v level+warning -nostdin " + Input + " -skip_frame nokey -t 20 -i https://blobs.example/sources/v1/s1?sig=abc%3D -map 0:0 "
        + "-vf scale=1280:720,setsar=1,format=yuvj420p,thumbnail=20 -frames:v 1 -map_metadata -1 -c:v mjpeg -q:v 4 -f image2 -update 1 /t/poster.jpg",
        string.Join(' ', PosterCommand.For(Plans.Of(1920, 1080, new FrameRate(25, 1), 8), "/t/poster.jpg", Source).Arguments));

    [Fact]
    public void A_command_that_is_logged_keeps_the_address_of_its_source_to_itself()
    {
        var text = AudioCommand.For(Plans.Of(640, 360, new FrameRate(25, 1), 8), new SourceSound(1, "en"), SoundLevel.Untouched, "unix:/t/audio", Source).ToString();
        Assert.DoesNotContain("sig=", text, StringComparison.Ordinal);
        Assert.Contains("-i <source> -map", text, StringComparison.Ordinal);
    }

    private static string Chunk(TranscodingPlan plan, int number) => string.Join(
        ' ', FfmpegCommand.ForChunk(plan, plan.Chunks[number], [.. plan.Rungs.Select(rung => new RungOutput(rung, "unix:/t/" + rung.Name))], Source).Arguments);
}
