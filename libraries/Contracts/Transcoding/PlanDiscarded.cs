namespace StreamPlatform.Contracts.Transcoding;

/// <summary>A plan is given up together with its source: nothing of it is kept. Published by Transcoder; heard by Streaming.</summary>
[HeardBy("streaming")]
public sealed record PlanDiscarded(string VideoId, string SourceId, string PlanId);
