using StreamPlatform.Media;

namespace StreamPlatform.Media.Tests.Gates;

// Ten seconds in two rungs with sound, cut as the platform cuts, and the playlists over them.
internal sealed record AStream
{
    private const int Target = 4;
    private static readonly SegmentPlan Plan = new(new FrameRate(30, 1), 300);
    private static readonly string[] Rungs = ["180p", "108p"];
    private static readonly Lazy<Task<AStream>> Made = new(MakeAsync);

    public required string Main { get; init; }

    public required Dictionary<string, string> Playlists { get; init; }

    public required Dictionary<string, InitSegment> Inits { get; init; }

    public required Dictionary<string, MediaSegment> Segments { get; init; }

    public static Task<AStream> FinishedAsync() => Made.Value;

    public static async Task<AStream> GrowingAsync()
    {
        var finished = await FinishedAsync();
        return finished with
        {
            Playlists = finished.Playlists.Where(one => !one.Key.Contains("keyframes", StringComparison.Ordinal))
                .ToDictionary(one => one.Key, one => one.Value.Replace("TYPE:VOD", "TYPE:EVENT", StringComparison.Ordinal)),
            Segments = finished.Segments.Where(one => one.Key.EndsWith("/0.m4s", StringComparison.Ordinal)).ToDictionary(),
        };
    }

    public InspectedStream Inspected() => new(Main, Playlists, Inits, Segments);

    public AStream WithMain(string old, string @new) => this with { Main = Replace(Main, old, @new) };

    public AStream WithPlaylist(string uri, string old, string @new) =>
        this with { Playlists = new(Playlists) { [uri] = Replace(Playlists[uri], old, @new) } };

    public AStream WithInit(string uri, Func<InitSegment, InitSegment> change) => this with { Inits = new(Inits) { [uri] = change(Inits[uri]) } };

    public AStream WithSegment(string uri, Func<MediaSegment, MediaSegment> change) => this with { Segments = new(Segments) { [uri] = change(Segments[uri]) } };

    // A change that changes nothing would prove nothing.
    private static string Replace(string text, string old, string @new)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, @new, StringComparison.Ordinal);
    }

    private static async Task<AStream> MakeAsync()
    {
        var stream = new AStream { Main = "", Playlists = [], Inits = [], Segments = [] };
        var variants = new List<Variant>();
        var iFrames = new List<IFrameVariant>();
        var sound = await AddSoundAsync(stream);
        foreach (var rung in Rungs)
        {
            var (init, segments) = await EncodeAsync(rung);
            var facts = segments.Select(segment => segment.Facts).ToArray();
            stream.AddTrack(rung, InitSegmentReader.Read(init), facts);
            var average = Rate(facts, Plan.Timescale);
            variants.Add(new Variant
            {
                Uri = $"{rung}.m3u8", Peak = Peak(facts, Plan.Timescale) + sound.Peak, Average = average + sound.Average,
                Codecs = [InitSegmentReader.Read(init).Codec, "mp4a.40.2"],
                Resolution = InitSegmentReader.Read(init).Resolution, FrameRate = Plan.FrameRate, AudioGroup = "audio",
            });
            iFrames.Add(new IFrameVariant
            {
                Uri = $"{rung}-keyframes.m3u8", Peak = average, Average = average,
                Codecs = [InitSegmentReader.Read(init).Codec], Resolution = InitSegmentReader.Read(init).Resolution!.Value,
            });
            stream.Playlists[$"{rung}-keyframes.m3u8"] = IFramePlaylistWriter.Write($"../{rung}/init.mp4", Target, [.. segments.SelectMany(Keyframes(rung))]);
        }

        variants.Add(new Variant { Uri = "audio.m3u8", Peak = sound.Peak, Average = sound.Average, Codecs = ["mp4a.40.2"], AudioGroup = "audio" });
        var track = new AudioTrack { Group = "audio", Name = "Original", Language = "en", Channels = 2, Uri = "audio.m3u8", IsDefault = true };
        return stream with { Main = MultivariantPlaylistWriter.Write(new MultivariantPlaylist(variants, [track]) { IFrameVariants = iFrames }) };
    }

    private static async Task<(byte[] Init, List<AssembledSegment> Segments)> EncodeAsync(string rung)
    {
        var size = rung == "180p" ? "320x180" : "192x108";
        var splitter = new FragmentedStreamSplitter();
        splitter.Append(await Ffmpeg.Make(
            $"-f lavfi -i testsrc2=s={size}:r=30 -frames:v 300 -c:v libx264 -profile:v high -preset veryfast -g 60 -sc_threshold 0 -crf 35 " +
            $"-video_track_timescale {Plan.Timescale} -movflags +cmaf+frag_discont+frag_keyframe+empty_moov+default_base_moof+separate_moof -f mp4 -"));
        var assembler = new SegmentAssembler(Plan, InitSegmentReader.Read(splitter.InitSegment!), 0);
        var segments = new List<AssembledSegment>();
        while (splitter.TryTake(out var fragment))
        {
            segments.AddRange(new[] { assembler.Add(fragment) }.OfType<AssembledSegment>());
        }

        segments.Add(assembler.Complete()!);
        return (splitter.InitSegment!, segments);
    }

    private static async Task<(Bitrate Peak, Bitrate Average)> AddSoundAsync(AStream stream)
    {
        var splitter = new AdtsSplitter();
        splitter.Append(await Ffmpeg.Make("-f lavfi -i sine=frequency=440:sample_rate=48000 -t 11 -ac 2 -c:a aac -b:a 128k -f adts -"));
        var frames = new List<byte[]>();
        while (splitter.TryTake(out var frame))
        {
            frames.Add(frame);
        }

        var init = InitSegmentReader.Read(AudioInitSegmentWriter.Write(splitter.Configuration!.Value, Bitrate.FromKilobits(128)));
        var cutter = new AudioCutter(Plan);
        var facts = Enumerable.Range(0, cutter.Count)
            .Select(number => MediaSegmentReader.Read(AudioSegmentWriter.Write(cutter[number], frames.GetRange((int)cutter[number].FirstFrame, cutter[number].Frames)), init))
            .ToArray();
        stream.AddTrack("audio", init, facts);
        return (Peak(facts, init.Timescale), Rate(facts, init.Timescale));
    }

    private void AddTrack(string name, InitSegment init, IReadOnlyList<MediaSegment> facts)
    {
        Inits[$"../{name}/init.mp4"] = init;
        for (var i = 0; i < facts.Count; i++)
        {
            Segments[$"../{name}/{i}.m4s"] = facts[i];
        }

        Playlists[$"{name}.m3u8"] = MediaPlaylistWriter.Write(new MediaPlaylist
        {
            Kind = MediaPlaylistKind.Vod, TargetDurationSeconds = Target, InitSegmentUri = $"../{name}/init.mp4",
            Segments = [.. facts.Select((one, i) => new PlaylistSegment($"../{name}/{i}.m4s", new MediaTime(one.Duration, init.Timescale)))],
        });
    }

    private static Func<AssembledSegment, IEnumerable<PlaylistKeyframe>> Keyframes(string rung) => segment => segment.Facts.Keyframes.Select((keyframe, i) =>
    {
        var end = i + 1 < segment.Facts.Keyframes.Count ? segment.Facts.Keyframes[i + 1].DecodeTime : segment.Facts.End;
        return new PlaylistKeyframe($"../{rung}/{segment.Number}.m4s", keyframe.Offset, keyframe.Length, new MediaTime(end - keyframe.DecodeTime, Plan.Timescale));
    });

    private static Bitrate Peak(IReadOnlyList<MediaSegment> facts, int timescale) => facts.Select(one => Rate([one], timescale)).Max();

    private static Bitrate Rate(IReadOnlyList<MediaSegment> facts, int timescale) =>
        Bitrate.Of(facts.Sum(one => one.Length), new MediaTime(facts.Sum(one => one.Duration), timescale));
}
