namespace StreamPlatform.Contracts.Accounts;

/// <summary>
/// Somebody signed out, ended the session from another device, or a stolen refresh token was used. Published by Identity; heard by Streaming, which ends what
/// is being watched with it, and by Notifications, which sends no more push messages to that device.
/// </summary>
/// <param name="SignInId">The <c>sid</c> of the access tokens that were made for it.</param>
[HeardBy("streaming", "notifications")]
public sealed record SignInEnded(string UserId, string SignInId);
