using System.Globalization;
using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Audio;

public sealed class WritingAudioSegments
{
    private static readonly AudioCutter Cutter = new(new SegmentPlan(new FrameRate(25, 1), 200));
    private static readonly Task<byte[]> Stream = Ffmpeg.Make("-f lavfi -i sine=440:r=48000:d=8.1 -ac 2 -c:a aac -b:a 128k -f adts -");

    [Fact]
    public async Task An_encoders_frames_become_a_track_that_players_read()
    {
        var (configuration, frames) = Split(await Stream);
        var track = AudioInitSegmentWriter.Write(configuration, Bitrate.FromKilobits(128))
            .Concat(Segment(0, frames)).Concat(Segment(1, frames)).ToArray();
        var answer = await Ffmpeg.Probe("-count_packets -show_entries stream=codec_name,profile,sample_rate,channels,start_pts,nb_read_packets -of csv=p=0", track);
        Assert.Equal("aac,LC,48000,2,0,375", answer.Trim());
        var decoded = await Ffmpeg.Probe("-show_entries frame=nb_samples -of csv=p=0", track);
        Assert.Equal(375 * 1024, decoded.Split('\n', StringSplitOptions.RemoveEmptyEntries).Sum(line => int.Parse(line, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Its_init_segment_is_read_back()
    {
        var (configuration, _) = Split(await Stream);
        var init = InitSegmentReader.Read(AudioInitSegmentWriter.Write(configuration, Bitrate.FromKilobits(128)));
        Assert.Equal((48000, "mp4a.40.2", 2, false), (init.Timescale, init.Codec, init.Channels, init.HasEditList));
    }

    [Fact]
    public async Task Segments_join_without_a_gap()
    {
        var (configuration, frames) = Split(await Stream);
        var init = InitSegmentReader.Read(AudioInitSegmentWriter.Write(configuration, Bitrate.FromKilobits(128)));
        var first = MediaSegmentReader.Read(Segment(0, frames), init);
        var second = MediaSegmentReader.Read(Segment(1, frames), init);
        Assert.Equal((0, 188 * 1024, 188 * 1024, 187 * 1024), (first.DecodeTime, first.Duration, second.DecodeTime, second.Duration));
    }

    [Fact]
    public async Task It_does_not_matter_how_the_bytes_were_cut()
    {
        var stream = await Stream;
        var splitter = new AdtsSplitter();
        foreach (var piece in stream.Chunk(3))
        {
            splitter.Append(piece);
        }

        splitter.Complete();
        Assert.Equal(Split(stream).Frames, Drain(splitter));
    }

    [Fact]
    public void What_is_no_adts_is_refused() => Assert.Throws<BoxException>(() => new AdtsSplitter().Append("not sound at all"u8));

    private static byte[] Segment(int number, List<byte[]> frames)
    {
        var span = Cutter[number];
        return AudioSegmentWriter.Write(span, frames.GetRange((int)span.FirstFrame, span.Frames));
    }

    private static (AacConfiguration Configuration, List<byte[]> Frames) Split(byte[] stream)
    {
        var splitter = new AdtsSplitter();
        splitter.Append(stream);
        splitter.Complete();
        return (splitter.Configuration!.Value, Drain(splitter));
    }

    private static List<byte[]> Drain(AdtsSplitter splitter)
    {
        var frames = new List<byte[]>();
        while (splitter.TryTake(out var frame))
        {
            frames.Add(frame);
        }

        return frames;
    }
}
