namespace StreamPlatform.Contracts.Transcoding;

/// <summary>A plan is given up together with its source: nothing of it is kept. Published by Transcoder; heard by Streaming and CdnSync.</summary>
[HeardBy("streaming", "cdn-sync")]
public sealed record PlanDiscarded(string VideoId, string SourceId, string PlanId);
