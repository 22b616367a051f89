using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Faults;
using StreamPlatform.Media;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Publishing;

// Stores what the encoders made under names that follow from the plan, each once. What is announced is what is stored, whoever stored it first.
internal sealed class SegmentUploader(MediaStore media)
{
    private const string Video = "video/mp4";
    private const string Audio = "audio/mp4";

    public async Task PutInitAsync(TranscodingPlan plan, string track, byte[] bytes, CancellationToken cancellationToken)
    {
        var stored = await media.PutOnceAsync(MediaKeys.Init(plan.VideoId, plan.PlanId, track), bytes, TypeOf(track), cancellationToken);
        await FaultPoint.ReachAsync("transcoder.init-segment-put", cancellationToken);
        if (stored.AlreadyThere && stored.Sha256 != Hash(bytes))
        {
            // segments of two encoders that differ do not decode with one init segment
            throw new InvalidOperationException($"The init segment of {track} differs from the one that is stored for plan {plan.PlanId}.");
        }
    }

    public async Task<TranscodedSegment> PutSegmentAsync(TranscodingPlan plan, string track, AssembledSegment segment, CancellationToken cancellationToken)
    {
        var stored = await media.PutOnceAsync(
            MediaKeys.Segment(plan.VideoId, plan.PlanId, track, segment.Number), segment.Bytes, TypeOf(track), cancellationToken);
        await FaultPoint.ReachAsync("transcoder.segment-put", cancellationToken);
        var sameBytes = !stored.AlreadyThere || stored.Sha256 == Hash(segment.Bytes);
        var facts = segment.Facts;
        return new TranscodedSegment(
            track, segment.Number, facts.DecodeTime, facts.Duration, stored.Length, stored.Sha256,
            sameBytes && !SourceSound.IsTrack(track) ? [.. facts.Keyframes.Select(k => new TranscodedKeyframe(k.Offset, k.Length, k.DecodeTime))] : null);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));

    private static string TypeOf(string track) => SourceSound.IsTrack(track) ? Audio : Video;
}
