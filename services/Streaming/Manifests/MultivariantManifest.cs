using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Texts;

namespace StreamPlatform.Streaming.Manifests;

// Every planned rung is listed from the start. While the video grows the rates are the plan's, afterwards they are measured.
internal static class MultivariantManifest
{
    private const string AudioGroup = "audio";
    private const string TextGroup = "text";
    private static readonly Bitrate UsualLine = Bitrate.FromKilobits(2000);

    public static string Growing(IndexedPlan index)
    {
        var early = Milestones.EarlyRungs(index.Plan).Select(rung => rung.Track).ToHashSet(StringComparer.Ordinal);
        var audio = index.Plan.Audio.Count == 0
            ? default
            : new MeasuredRate(Highest(index.Plan.Audio, one => one.Bitrate), Highest(index.Plan.Audio, one => one.Bitrate));
        var rungs = index.Plan.Video.Rungs
            .Select(rung => (Rung: rung, Rate: new MeasuredRate(new Bitrate(rung.PeakBitrate), new Bitrate(rung.AverageBitrate))))
            .ToArray();

        // a player begins with the first line, so it names a rung whose segments are there
        var first = rungs.FirstOrDefault(one => early.Contains(one.Rung.Track) && index.Track(one.Rung.Track).HasStarted, rungs[^1]);
        return Write(index.Plan, StartingWith(first, rungs), audio, texts: [], startsAtBeginning: true, iFrames: []);
    }

    public static string Finished(IndexedPlan index, IReadOnlyList<IFrameVariant> iFrames)
    {
        var audio = index.Plan.Audio.Select(one => MeasuredRate.Of(index.Track(one.Track), index.TargetDurationSeconds)).ToArray();
        var loudest = audio.Length == 0
            ? default
            : new MeasuredRate(Highest(audio, one => one.Peak.BitsPerSecond), Highest(audio, one => one.Average.BitsPerSecond));
        var rungs = index.Plan.Video.Rungs
            .Select(rung => (Rung: rung, Rate: MeasuredRate.Of(index.Track(rung.Track), index.TargetDurationSeconds)))
            .ToArray();
        var first = rungs.MinBy(one => Math.Abs(one.Rate.Average.BitsPerSecond - UsualLine.BitsPerSecond));
        return Write(index.Plan, StartingWith(first, rungs), loudest, index.Texts, startsAtBeginning: false, iFrames);
    }

    private static (PlannedRung Rung, MeasuredRate Rate)[] StartingWith(
        (PlannedRung Rung, MeasuredRate Rate) first, (PlannedRung Rung, MeasuredRate Rate)[] rungs) =>
        [first, .. rungs.Where(one => one.Rung.Track != first.Rung.Track)];

    private static Bitrate Highest<T>(IEnumerable<T> tracks, Func<T, long> bitsPerSecond) => new(tracks.Max(bitsPerSecond));

    private static string Write(
        SourceProbed plan,
        (PlannedRung Rung, MeasuredRate Rate)[] rungs,
        MeasuredRate audio,
        IReadOnlyList<IndexedText> texts,
        bool startsAtBeginning,
        IReadOnlyList<IFrameVariant> iFrames)
    {
        var variants = rungs.Select(one => new Variant
        {
            Uri = $"{one.Rung.Track}.m3u8",
            Peak = one.Rate.Peak + audio.Peak,
            Average = one.Rate.Average + audio.Average,
            Codecs = [one.Rung.Codecs, .. plan.Audio.Select(track => track.Codecs).Distinct(StringComparer.Ordinal)],
            Resolution = new Resolution(one.Rung.Width, one.Rung.Height),
            FrameRate = new FrameRate(plan.Video.FrameRateNumerator, plan.Video.FrameRateDenominator * one.Rung.FrameInterval),
            AudioGroup = plan.Audio.Count == 0 ? null : AudioGroup,
            TextGroup = texts.Count == 0 ? null : TextGroup,
        });
        var names = TrackNames.Apart(plan.Audio.Select(track => track.Name));
        var tracks = plan.Audio.Select((track, index) => new AudioTrack
        {
            Group = AudioGroup,
            Name = names[index],
            Language = track.Language,
            Channels = track.Channels,
            Uri = $"{track.Track}.m3u8",
            IsDefault = index == 0,
        });
        return MultivariantPlaylistWriter.Write(new MultivariantPlaylist([.. variants, .. SoundAlone(plan, audio, texts.Count > 0)], [.. tracks])
        {
            TextTracks = [.. TextTracks(texts)],
            StartsAtBeginning = startsAtBeginning,
            IFrameVariants = iFrames,
        });
    }

    // On a line that carries no picture the sound goes on. With it the lowest rung stays below 192 kbit/s no longer (rule 9.21); this variant does.
    private static IEnumerable<Variant> SoundAlone(SourceProbed plan, MeasuredRate audio, bool hasTexts) => plan.Audio.Take(1).Select(track => new Variant
    {
        Uri = $"{track.Track}.m3u8",
        Peak = audio.Peak,
        Average = audio.Average,
        Codecs = [.. plan.Audio.Select(one => one.Codecs).Distinct(StringComparer.Ordinal)],
        AudioGroup = AudioGroup,
        TextGroup = hasTexts ? TextGroup : null,
    });

    private static IEnumerable<TextTrack> TextTracks(IReadOnlyList<IndexedText> texts) => texts.Zip(TrackNames.Apart(texts.Select(text => text.Label)), (text, name) => new TextTrack
    {
        Group = TextGroup,
        Name = name,
        Language = text.Language,
        Uri = $"{text.Track}.m3u8",
        DescribesSound = text.DescribesSound,
    });
}
