namespace StreamPlatform.Contracts.Streaming;

/// <summary>The first segments of video and audio can be played. Published by Streaming; heard by Catalog.</summary>
[HeardBy("catalog")]
public sealed record VideoPlayable(string VideoId, string PlanId, TimeSpan Duration);
