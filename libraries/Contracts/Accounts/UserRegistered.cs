namespace StreamPlatform.Contracts.Accounts;

/// <summary>
/// An account exists. Published by Identity; heard by nobody yet. It carries no e-mail address: who needs one asks Identity.
/// </summary>
[HeardByNobodyYet]
public sealed record UserRegistered(string UserId, string DisplayName, DateTimeOffset RegisteredAt);
