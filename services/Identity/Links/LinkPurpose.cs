namespace StreamPlatform.Identity.Links;

// What opening a link does.
internal static class LinkPurpose
{
    public const string Verification = "verification";
    public const string PasswordReset = "password-reset";
}
