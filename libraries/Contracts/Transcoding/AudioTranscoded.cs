namespace StreamPlatform.Contracts.Transcoding;

/// <summary>Further audio segments are stored. Published by Transcoder; heard by Streaming.</summary>
/// <param name="Complete">These are the last ones of the track.</param>
[HeardBy("streaming")]
public sealed record AudioTranscoded(
    string VideoId, string PlanId, string Track, IReadOnlyList<TranscodedSegment> Segments, bool Complete);
