namespace StreamPlatform.ServiceDefaults;

/// <summary>What Identity puts into an access token and every other room asks of it.</summary>
public static class PlatformTokens
{
    /// <summary>Value of <c>iss</c>.</summary>
    public const string Issuer = "streamplatform";

    /// <summary>Value of <c>aud</c>.</summary>
    public const string Audience = "streamplatform-api";

    /// <summary>Value of the header <c>typ</c> (RFC 9068): no other kind of token is taken for an access token.</summary>
    public const string Type = "at+jwt";

    /// <summary>Claim with the user id.</summary>
    public const string UserClaim = "sub";

    /// <summary>Claim with the id of the session that the token belongs to.</summary>
    public const string SessionClaim = "sid";

    /// <summary>Claim with the roles.</summary>
    public const string RoleClaim = "role";
}
