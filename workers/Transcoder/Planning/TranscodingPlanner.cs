using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Probing;

namespace StreamPlatform.Transcoder.Planning;

internal static class TranscodingPlanner
{
    // The same source always gives the same plan, and a repeated message the same plan id.
    public static TranscodingPlan Plan(UploadCompleted upload, AcceptedSource source)
    {
        var video = source.Probe.Video!;
        var display = video.DisplaySize;
        var ladder = LadderPlanner.Plan(display, source.FrameRate);
        return new TranscodingPlan
        {
            PlanId = Ids.Plan(upload.SourceId, TranscodingPlan.Version),
            VideoId = upload.VideoId,
            SourceId = upload.SourceId,
            SourceKey = upload.SourceKey,
            Clock = new SourceClock(source.Probe.Start, video.Start, source.Seekable),
            Picture = new SourcePicture(video.Index, display, video.IsInterlaced, video.IsHighDynamicRange),
            Sound = source.Probe.Audio is { Channels: > 0 } audio ? new SourceSound(audio.Index, audio.Language) : null,
            FrameRate = ladder.FrameRate,
            TotalFrames = Math.Max(1, ladder.FrameRate.FramesIn(source.VideoEnd - video.Start)),
            Rungs = ladder.Rungs,
            Encoder = EncoderSettings.Default,
        };
    }
}
