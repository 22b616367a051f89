namespace StreamPlatform.Identity.Sessions;

// The __Host- prefix makes browsers insist on Secure, Path=/ and no Domain: no sibling domain can plant one.
internal static class RefreshCookie
{
    public const string Name = "__Host-refresh";

    public static RefreshToken? Read(HttpRequest request) => RefreshToken.TryParse(request.Cookies[Name]);

    public static void Write(HttpResponse response, IssuedRefreshToken issued, DateTimeOffset now)
    {
        var options = Options();
        options.MaxAge = issued.ExpiresAt - now;
        response.Cookies.Append(Name, issued.Token.Text, options);
    }

    public static void Delete(HttpResponse response) => response.Cookies.Delete(Name, Options());

    private static CookieOptions Options() => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
    };
}

internal sealed record IssuedRefreshToken(RefreshToken Token, DateTimeOffset ExpiresAt);
