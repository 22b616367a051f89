using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Probing;

// What makes the video differ from its source although nothing is wrong with that. Pure.
internal static class Conversions
{
    public static IEnumerable<SourceRepair> Of(SourceProbe probe, FrameRate rate, AudioStreamProbe? sound)
    {
        var video = probe.Video!;
        if (video.IsInterlaced)
        {
            yield return SourceRepairs.Deinterlaced;
        }

        if (video.IsHighDynamicRange)
        {
            yield return SourceRepairs.ToneMapped;
        }

        if (video.AverageFrameRate is { } average && average.FramesPerSecond > FrameRatePlanner.Highest.FramesPerSecond + 1 && rate <= FrameRatePlanner.Highest)
        {
            yield return SourceRepairs.FewerPictures(rate);
        }
        else if (SourceFrameRate.Varies(video))
        {
            yield return SourceRepairs.ConstantRate(rate);
        }

        if (probe.VideoStreams.Count(stream => !stream.IsAttachedPicture) > 1)
        {
            yield return SourceRepairs.OneOfManyPictures;
        }

        if (probe.AudioStreams.Count > 0)
        {
            foreach (var repair in OfSound(probe, sound))
            {
                yield return repair;
            }
        }
    }

    private static IEnumerable<SourceRepair> OfSound(SourceProbe probe, AudioStreamProbe? sound)
    {
        if (sound is null)
        {
            yield return SourceRepairs.SoundLeftOut;
            yield break;
        }

        if (probe.AudioStreams.Count > SourceExaminer.MostSounds)
        {
            yield return SourceRepairs.OneOfManySounds;
        }

        if (sound.Channels > 2)
        {
            yield return SourceRepairs.MixedToStereo;
        }
    }
}
