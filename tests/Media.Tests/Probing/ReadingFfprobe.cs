using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Probing;

public sealed class ReadingFfprobe
{
    [Fact]
    public void Rotation_and_pixel_shape_change_what_a_viewer_sees()
    {
        var probe = Read("""
            {"format":{"format_name":"mov,mp4","duration":"10.5"},
             "streams":[
              {"index":0,"codec_type":"video","codec_name":"h264","width":1440,"height":1080,"sample_aspect_ratio":"4:3","r_frame_rate":"25/1","avg_frame_rate":"25/1","start_time":"0.040000",
               "side_data_list":[{"side_data_type":"Display Matrix","rotation":-90}]},
              {"index":1,"codec_type":"audio","codec_name":"aac","channels":6,"sample_rate":"44100","tags":{"language":"ger"}}]}
            """);
        Assert.Equal((new Resolution(1080, 1920), 90, TimeSpan.FromMilliseconds(40)), (probe.Video!.DisplaySize, probe.Video.Rotation.Degrees, probe.Video.Start));
        Assert.Equal((6, 44100, "de"), (probe.Audio!.Channels, probe.Audio.SampleRate, probe.Audio.Language));
        Assert.Equal(TimeSpan.FromSeconds(10.5), probe.Duration);
    }

    [Fact]
    public void Languages_subtitles_and_chapters_are_named_on_one_line()
    {
        var probe = Read("""
            {"format":{"format_name":"matroska,webm"},
             "streams":[
              {"index":1,"codec_type":"audio","codec_name":"aac","tags":{"language":"eng","title":"Director's\ncommentary"}},
              {"index":2,"codec_type":"subtitle","codec_name":"subrip","disposition":{"hearing_impaired":1},"tags":{"language":"fre"}}],
             "chapters":[{"start_time":"1.500000","tags":{"title":"Opening"}},{"start_time":"9.0"},{"start_time":"x","tags":{"title":"nowhere"}}]}
            """);
        Assert.Equal("Director's commentary", probe.Audio!.Title);
        Assert.Equal(new SubtitleStreamProbe { Index = 2, Codec = "subrip", Language = "fr", IsHearingImpaired = true }, Assert.Single(probe.SubtitleStreams));
        Assert.Equal(new ChapterProbe(TimeSpan.FromSeconds(1.5), "Opening"), Assert.Single(probe.Chapters));
    }

    [Fact]
    public void Cover_art_is_not_the_video() => Assert.Null(Read("""
        {"format":{"format_name":"mp3"},"streams":[{"index":1,"codec_type":"video","codec_name":"mjpeg","width":500,"height":500,"disposition":{"attached_pic":1}}]}
        """).Video);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void An_answer_without_a_format_is_no_probe(string json) => Assert.Null(FfprobeReader.Read(json));

    [Fact]
    public void Absurd_values_are_unknown()
    {
        var probe = Read("""{"format":{"format_name":"avi","duration":"1e300"},"streams":[{"codec_type":"video","width":"x","r_frame_rate":"0/0","start_time":"N/A","side_data_list":[{"rotation":"?"}]}]}""");
        Assert.Equal((TimeSpan.Zero, 0, null, TimeSpan.Zero), (probe.Duration, probe.Video!.CodedSize.Width, probe.Video.BaseFrameRate, probe.Video.Start));
    }

    private static SourceProbe Read(string json) => FfprobeReader.Read(json)!;
}
