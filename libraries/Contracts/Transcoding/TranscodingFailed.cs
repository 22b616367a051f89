namespace StreamPlatform.Contracts.Transcoding;

/// <summary>Transcoding of an accepted source ended without success. Published by Transcoder; heard by Catalog.</summary>
/// <param name="Retryable">Whether the same source may succeed when it is tried again.</param>
public sealed record TranscodingFailed(string VideoId, string SourceId, string PlanId, string ReasonCode, string Reason, bool Retryable);
