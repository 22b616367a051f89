namespace StreamPlatform.Contracts.Transcoding;

/// <summary>Segments of a chunk are stored, in one rung or in several. Published by Transcoder; heard by Streaming.</summary>
[HeardBy("streaming")]
public sealed record ChunkTranscoded(string VideoId, string PlanId, int Chunk, IReadOnlyList<TranscodedSegment> Segments);
