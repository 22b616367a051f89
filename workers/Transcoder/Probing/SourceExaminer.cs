using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// Looks into one source, beyond what its header claims: decodes a little, lists packets, compares.
internal sealed class SourceExaminer(ProbeBudget budget, SourceInput source, SourceProbe probe, long length, TimeSpan longest)
{
    public const int MostSounds = 8;

    private readonly VideoStreamProbe _video = probe.Video!;

    // Null when they can be decoded.
    public async Task<RefusalReason?> TryPicturesAsync(CancellationToken cancellationToken)
    {
        var pictures = new PictureList();
        var answer = await budget.AskAsync(ProbeCommand.FirstPictures(source, _video.Index), cancellationToken, pictures.Add);
        if (pictures.Count == 0)
        {
            return SourceRules.ExplainDecoder(answer.Errors);
        }

        // a decoder that conceals every picture has understood none
        return answer.Corruptions >= pictures.Count ? RefusalReason.Undecodable : null;
    }

    public async Task<bool> TrySoundAsync(CancellationToken cancellationToken)
    {
        return probe.Audio is { } audio && await CanHearAsync(audio, cancellationToken);
    }

    // Other languages: those that cannot be decoded are left out.
    public async Task<IReadOnlyList<AudioStreamProbe>> TryFurtherSoundsAsync(CancellationToken cancellationToken)
    {
        var heard = new List<AudioStreamProbe>();
        foreach (var stream in probe.AudioStreams.Where(stream => stream != probe.Audio).Take(MostSounds - 1))
        {
            if (await CanHearAsync(stream, cancellationToken))
            {
                heard.Add(stream);
            }
        }

        return heard;
    }

    // The last seconds tell where the source ends, if its container has an index; otherwise every packet has to be looked at, none decoded.
    public async Task<ScanResult> ScanAsync(CancellationToken cancellationToken)
    {
        var frame = FrameRatePlanner.Choose(_video.BaseFrameRate, _video.AverageFrameRate).DurationOf(1).ToTimeSpan();
        var declared = SourceClaims.VideoEnd(probe);
        if (SourceClaims.HasIndex(probe) && probe.Duration > ProbeCommand.Tail)
        {
            var tail = new PacketScan(_video.Index, frame);
            await budget.AskAsync(ProbeCommand.LastPackets(source, declared), cancellationToken, tail.Add);
            if (tail.Video?.End >= declared - SourceClaims.Tolerance)
            {
                return new ScanResult(tail, IsWhole: false, EndedEarly: false);
            }
        }

        var all = new PacketScan(_video.Index, frame);
        var answer = await budget.AskAsync(ProbeCommand.AllPackets(source), cancellationToken, all.Add);
        return new ScanResult(all, IsWhole: true, SourceClaims.TellOfEarlyEnd(answer.Errors));
    }

    private async Task<bool> CanHearAsync(AudioStreamProbe audio, CancellationToken cancellationToken)
    {
        var frames = new PictureList();
        await budget.AskAsync(ProbeCommand.FirstSound(source, audio.Index), cancellationToken, frames.Add);
        return frames.Count > 0;
    }

    // Null when there is no picture in it after all.
    public async Task<AcceptedSource?> JudgeAsync(ScanResult scan, bool soundDecodes, CancellationToken cancellationToken)
    {
        var packets = scan.Packets;
        var rate = SourceFrameRate.Of(_video, packets.Measured);
        var sound = soundDecodes ? probe.Audio : null;
        if (packets.Video is null || SourceClaims.ClockIsBroken(probe, packets))
        {
            return await RebaseAsync(scan, rate, sound, cancellationToken);
        }

        var repairs = new List<SourceRepair>();
        var timeline = TimelinePlanner.Plan(probe, packets, rate, sound, repairs);
        var incomplete = SourceClaims.Incomplete(probe, scan, timeline);
        if (incomplete is not null)
        {
            timeline = TimelinePlanner.Plan(probe, packets, rate, sound: null, []);
        }
        else if (SourceClaims.DurationIsWrong(probe, scan))
        {
            repairs.Add(SourceRepairs.DurationCorrected);
        }

        if (SourceClaims.HoldsMore(probe, packets, length))
        {
            repairs.Add(SourceRepairs.RestLeftOut);
        }

        var seekable = await CanSeekAsync(scan, timeline, rate, cancellationToken);
        return new AcceptedSource(probe, timeline with { Seekable = seekable }, rate)
        {
            Sound = sound,
            Repairs = [.. Conversions.Of(probe, rate, sound), .. incomplete is null ? repairs : []],
            Incomplete = incomplete,
        };
    }

    // The clock as ffmpeg mends it when it reads everything from the beginning; so will the encoders.
    private async Task<AcceptedSource?> RebaseAsync(ScanResult scan, FrameRate rate, AudioStreamProbe? sound, CancellationToken cancellationToken)
    {
        var pictures = new PictureList();
        await budget.AskAsync(ProbeCommand.AllPictures(source, _video.Index, rate, longest), cancellationToken, pictures.Add);
        if (pictures.Count == 0)
        {
            return null;
        }

        var frame = rate.DurationOf(1).ToTimeSpan();
        var timeline = new SourceTimeline(TimeSpan.Zero, pictures.FirstNumber * frame, (pictures.LastNumber + 1) * frame, Seekable: false) { Rebased = true };
        var repair = scan.Packets.Untimed > scan.Packets.Pictures / 2 ? SourceRepairs.ClockMade : SourceRepairs.ClockMended;
        return new AcceptedSource(probe, timeline, rate) { Sound = sound, Repairs = [.. Conversions.Of(probe, rate, sound), repair] };
    }

    // An index may be missing, wrong, or call pictures keyframes that are none: where that can be, a sought picture is compared with the one that undivided decoding gives.
    private async Task<bool> CanSeekAsync(ScanResult scan, SourceTimeline timeline, FrameRate rate, CancellationToken cancellationToken)
    {
        if (!scan.IsWhole && !SourceClaims.KeyframesAreImplausible(_video, scan.Packets))
        {
            return true;
        }

        var at = new SegmentPlan(rate, totalFrames: 1).SegmentDuration.ToTimeSpan();
        if (probe.Duration == TimeSpan.Zero || timeline.Duration < at + ProbeCommand.Tail)
        {
            return false;
        }

        var (undivided, sought) = (new PictureList(), new PictureList());
        var position = timeline.Start + at - SourceClaims.SeekCheckRunUp - timeline.FileStart;
        await Task.WhenAll(
            budget.AskAsync(ProbeCommand.PicturesAt(source, _video.Index, rate, timeline.Start + at, seek: null), cancellationToken, undivided.Add),
            budget.AskAsync(ProbeCommand.PicturesAt(source, _video.Index, rate, timeline.Start + at, position), cancellationToken, sought.Add));
        return undivided.Count == ProbeCommand.PicturesCompared && undivided.First.SequenceEqual(sought.First);
    }
}
