namespace StreamPlatform.Contracts.Transcoding;

/// <summary>A worker has begun to look into a source. Published by Transcoder; heard by Catalog.</summary>
/// <param name="Attempt">1 at first; grows with each retry.</param>
[HeardBy("catalog")]
public sealed record SourceProbing(string VideoId, string SourceId, int Attempt);
