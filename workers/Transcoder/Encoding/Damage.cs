using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Probing;

namespace StreamPlatform.Transcoder.Encoding;

// What a decoder's complaints mean. Pure.
internal static class Damage
{
    // A recording may begin or end in the middle of a few frames of sound
    public const int Bearable = 5;

    // A decoder that was put into the middle of a stream complains until the next keyframe, and rightly
    public static bool Shows(ToolResult result, TranscodingPlan plan, ChunkSpan chunk)
    {
        var beganAtKeyframe = chunk.FirstFrame == 0 || !plan.Clock.Seekable || plan.Clock.SeeksKeyframes;
        return result.Corruptions > 0 || (beganAtKeyframe && result.Damages > 0);
    }

    public static SourceRepair In(TranscodingPlan plan, ChunkSpan chunk) => SourceRepairs.PartDamaged(
        plan.Segments.TimeOf(chunk.FirstFrame).ToTimeSpan(), plan.Segments.TimeOf(chunk.FirstFrame + chunk.Frames).ToTimeSpan() + TimeSpan.FromSeconds(0.999));
}
