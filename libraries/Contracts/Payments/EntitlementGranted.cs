namespace StreamPlatform.Contracts.Payments;

/// <summary>Somebody may watch what needs an entitlement of this scope, from now on or for another while. Published by Payments; heard by Streaming.</summary>
/// <param name="Scope"><c>premium</c>, <c>video:{videoId}</c> or <c>channel:{channelId}</c>.</param>
/// <param name="Until">The end of what is paid for, grace included; null: for ever.</param>
/// <param name="Version">Grows with every event about the same user and scope, revocations included: a consumer keeps the newest.</param>
[HeardBy("streaming")]
public sealed record EntitlementGranted(string UserId, string Scope, DateTimeOffset? Until, long Version);
