namespace StreamPlatform.Contracts.Uploads;

/// <summary>Every byte of a source is stored. Published by Studio; heard by Transcoder and Catalog.</summary>
[HeardBy("transcoder", "catalog")]
public sealed record UploadCompleted(
    string VideoId, string SourceId, string OwnerId, string SourceKey, string FileName, long Length, DateTimeOffset CompletedAt);
