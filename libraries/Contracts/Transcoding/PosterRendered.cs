namespace StreamPlatform.Contracts.Transcoding;

/// <summary>The poster of a video is stored. Published by Transcoder; heard by Catalog.</summary>
[HeardBy("catalog")]
public sealed record PosterRendered(string VideoId, string PlanId, string PosterKey, int Width, int Height);
