namespace StreamPlatform.Contracts.Payments;

/// <summary>An entitlement ends before its time, as after a refund. Published by Payments; heard by Streaming.</summary>
/// <param name="Scope">That of the <see cref="EntitlementGranted"/> which it takes back.</param>
/// <param name="Version">Grows with every event about the same user and scope: a consumer keeps the newest.</param>
[HeardBy("streaming")]
public sealed record EntitlementRevoked(string UserId, string Scope, long Version);
