namespace StreamPlatform.Identity;

// Ids 2000-2099. Lines hold user ids, never e-mail addresses or tokens.
internal static partial class Log
{
    // accounts
    [LoggerMessage(2000, LogLevel.Information, "User {UserId} registered from {Client}, session {SessionId}")]
    public static partial void AccountRegistered(this ILogger logger, string userId, Guid sessionId, string client);

    [LoggerMessage(2001, LogLevel.Information, "Somebody at {Client} tried to register the address of user {UserId}")]
    public static partial void RegistrationRefused(this ILogger logger, string userId, string client);

    [LoggerMessage(2002, LogLevel.Information, "User {UserId} has the role {Role}")]
    public static partial void RoleGranted(this ILogger logger, string userId, string role);

    [LoggerMessage(2003, LogLevel.Information, "User {UserId} no longer has the role {Role}")]
    public static partial void RoleRevoked(this ILogger logger, string userId, string role);

    // sessions
    [LoggerMessage(2020, LogLevel.Information, "User {UserId} signed in from {Client}, session {SessionId}")]
    public static partial void SignedIn(this ILogger logger, string userId, Guid sessionId, string client);

    [LoggerMessage(2021, LogLevel.Warning, "Sign-in as user {UserId} from {Client} was refused")]
    public static partial void SignInRefused(this ILogger logger, string userId, string client);

    [LoggerMessage(2022, LogLevel.Warning, "Sign-in from {Client} has to wait {Wait} after too many failures")]
    public static partial void SignInDelayed(this ILogger logger, string client, TimeSpan wait);

    [LoggerMessage(2023, LogLevel.Warning, "A used refresh token of session {SessionId} of user {UserId} came again from {Client}: the session is ended")]
    public static partial void RefreshTokenReused(this ILogger logger, string userId, Guid sessionId, string client);

    [LoggerMessage(2024, LogLevel.Information, "User {UserId} ended session {SessionId}")]
    public static partial void SessionEnded(this ILogger logger, string userId, Guid sessionId);

    [LoggerMessage(2025, LogLevel.Warning, "A request from the foreign origin {Origin} was refused")]
    public static partial void ForeignOrigin(this ILogger logger, string origin);

    // links by mail
    [LoggerMessage(2030, LogLevel.Information, "User {UserId} has shown that the address is theirs")]
    public static partial void AddressVerified(this ILogger logger, string userId);

    [LoggerMessage(2031, LogLevel.Warning, "User {UserId} set a new password by a link, from {Client}: {Count} sessions are ended")]
    public static partial void PasswordReset(this ILogger logger, string userId, int count, string client);

    [LoggerMessage(2032, LogLevel.Warning, "Links wait to be sent; trying again: {Reason}")]
    public static partial void LinkNotSent(this ILogger logger, string reason);

    [LoggerMessage(2033, LogLevel.Information, "The address of user {UserId} takes no mail: {Reason}")]
    public static partial void AddressRefused(this ILogger logger, string userId, string reason);

    // keys
    [LoggerMessage(2040, LogLevel.Information, "Made signing key {Kid}: it signs from {From} until {Until}")]
    public static partial void SigningKeyMade(this ILogger logger, string kid, DateTimeOffset from, DateTimeOffset until);

    [LoggerMessage(2041, LogLevel.Information, "Deleted {Count} signing keys whose tokens are dead")]
    public static partial void SigningKeysDeleted(this ILogger logger, int count);

    [LoggerMessage(2042, LogLevel.Warning, "Signing keys could not be read again")]
    public static partial void SigningKeysNotLoaded(this ILogger logger, Exception exception);

    // housekeeping
    [LoggerMessage(2060, LogLevel.Warning, "Expired rows could not be deleted")]
    public static partial void NotForgotten(this ILogger logger, Exception exception);
}
