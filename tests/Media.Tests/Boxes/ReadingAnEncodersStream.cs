using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Boxes;

public sealed class ReadingAnEncodersStream
{
    private static readonly SegmentPlan Plan = new(new FrameRate(30000, 1001), 300);

    // ten seconds of 29.97: two segments of 120 frames and one of 60
    private static readonly Task<byte[]> Stream = Ffmpeg.Make(
        "-f lavfi -i testsrc2=s=320x180:r=30000/1001 -frames:v 300 -c:v libx264 -profile:v high -level 1.3 -preset veryfast -g 60 -sc_threshold 0 " +
        "-video_track_timescale 30000 -movflags +cmaf+frag_discont+frag_keyframe+empty_moov+default_base_moof+separate_moof -f mp4 -");

    [Fact]
    public async Task The_init_segment_says_what_the_plan_says()
    {
        var init = InitSegmentReader.Read(Split(await Stream).InitSegment!);
        Assert.Equal((30000, "avc1.64000D", new Resolution(320, 180), 4, false), (init.Timescale, init.Codec, init.Resolution, init.NalLengthSize, init.HasEditList));
    }

    [Fact]
    public async Task Fragments_join_to_the_segments_of_the_plan()
    {
        var segments = Assemble(await Stream, firstSegment: 0);
        Assert.Equal([(0, 120, 0L, 120120L), (1, 120, 120120L, 120120L), (2, 60, 240240L, 60060L)],
            segments.Select(segment => (segment.Number, segment.Facts.Samples, segment.Facts.DecodeTime, segment.Facts.Duration)));
        Assert.All(segments, segment => Assert.True(segment.Facts.StartsWithIdr));
    }

    [Fact]
    public async Task It_does_not_matter_how_the_bytes_were_cut()
    {
        var stream = await Stream;
        var whole = Split(stream);
        var dribbled = new FragmentedStreamSplitter();
        foreach (var value in stream)
        {
            dribbled.Append([value]);
        }

        dribbled.Complete();
        Assert.Equal(whole.InitSegment, dribbled.InitSegment);
        Assert.Equal(Fragments(whole), Fragments(dribbled));
    }

    [Fact]
    public async Task A_stream_that_ends_early_is_not_complete()
    {
        var stream = await Stream;
        var splitter = new FragmentedStreamSplitter();
        splitter.Append(stream.AsSpan(0, stream.Length / 2));
        Assert.Throws<BoxException>(splitter.Complete);
    }

    [Fact]
    public async Task A_chunk_that_does_not_begin_where_the_plan_says_is_refused()
    {
        var stream = await Stream;
        Assert.Throws<BoxException>(() => Assemble(stream, firstSegment: 1));
    }

    [Fact]
    public async Task A_segment_that_begins_with_another_picture_than_an_idr_is_seen()
    {
        var segment = Assemble(await Stream, firstSegment: 0)[0];
        var init = InitSegmentReader.Read(Split(await Stream).InitSegment!);
        var bytes = segment.Bytes.ToArray();
        var mdat = bytes.AsSpan().IndexOf("mdat"u8) + 4;
        var sei = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(mdat));
        bytes[mdat + 4 + sei + 4] = 0x41;
        Assert.False(MediaSegmentReader.Read(bytes, init).StartsWithIdr);
    }

    [Fact]
    public async Task Each_keyframe_is_a_byte_range_that_decodes_alone()
    {
        var splitter = Split(await Stream);
        var segment = Assemble(await Stream, firstSegment: 0)[1];
        Assert.Equal([120120L, 180180L], segment.Facts.Keyframes.Select(keyframe => keyframe.DecodeTime));
        foreach (var keyframe in segment.Facts.Keyframes)
        {
            byte[] alone = [.. splitter.InitSegment!, .. segment.Bytes.AsSpan((int)keyframe.Offset, (int)keyframe.Length)];
            var types = await Ffmpeg.Probe("-show_entries frame=pict_type -of csv=p=0 -read_intervals %+#1", alone);
            Assert.StartsWith("I", types, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Damaged_bytes_are_a_box_exception_and_nothing_else()
    {
        var stream = await Stream;
        var random = new Random(7);
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var damaged = stream.AsSpan(0, 20_000).ToArray();
            for (var i = 0; i < 20; i++)
            {
                damaged[random.Next(2000)] = (byte)random.Next(256);
            }

            try
            {
                Assemble(damaged, firstSegment: 0);
            }
            catch (BoxException)
            {
                // the only way to say no
            }
        }
    }

    private static FragmentedStreamSplitter Split(byte[] stream)
    {
        var splitter = new FragmentedStreamSplitter();
        splitter.Append(stream);
        splitter.Complete();
        return splitter;
    }

    private static List<byte[]> Fragments(FragmentedStreamSplitter splitter)
    {
        var fragments = new List<byte[]>();
        while (splitter.TryTake(out var fragment))
        {
            fragments.Add(fragment);
        }

        return fragments;
    }

    private static List<AssembledSegment> Assemble(byte[] stream, int firstSegment)
    {
        var splitter = Split(stream);
        var assembler = new SegmentAssembler(Plan, InitSegmentReader.Read(splitter.InitSegment!), firstSegment);
        var segments = Fragments(splitter).Select(fragment => assembler.Add(fragment)).OfType<AssembledSegment>().ToList();
        if (assembler.Complete() is { } last)
        {
            segments.Add(last);
        }

        return segments;
    }
}
