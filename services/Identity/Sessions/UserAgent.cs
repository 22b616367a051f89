namespace StreamPlatform.Identity.Sessions;

// Shown to users in the list of their sessions.
internal static class UserAgent
{
    private const int MaxLength = 256;

    public static string Of(HttpContext http)
    {
        var text = http.Request.Headers.UserAgent.ToString();
        return text.Length <= MaxLength ? text : text[..MaxLength];
    }
}
