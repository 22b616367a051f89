using System.Security.Claims;

namespace StreamPlatform.ServiceDefaults;

/// <summary>Who is asking.</summary>
public static class CurrentUser
{
    /// <summary>The caller's user id; null when nobody is signed in.</summary>
    public static string? GetUserId(this ClaimsPrincipal user) => user.FindFirstValue(PlatformTokens.UserClaim);

    /// <summary>The caller's user id, on routes that require a signed-in user.</summary>
    public static string GetRequiredUserId(this ClaimsPrincipal user) =>
        user.GetUserId() ?? throw new InvalidOperationException("The route does not require a signed-in user.");

    /// <summary>The caller's session; null when nobody is signed in.</summary>
    public static string? GetSessionId(this ClaimsPrincipal user) => user.FindFirstValue(PlatformTokens.SessionClaim);
}
