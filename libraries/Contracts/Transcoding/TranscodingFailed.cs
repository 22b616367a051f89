namespace StreamPlatform.Contracts.Transcoding;

/// <summary>Processing of a source ended without success. Published by Transcoder; heard by Catalog and Notifications.</summary>
/// <param name="Retryable">Whether the same source may succeed when it is tried again.</param>
/// <param name="Attempt">Which attempt at the source failed; see <see cref="SourceProbing"/>.</param>
[HeardBy("catalog", "notifications")]
public sealed record TranscodingFailed(
    string VideoId, string SourceId, string PlanId, string ReasonCode, string Reason, bool Retryable, int Attempt = 1);
