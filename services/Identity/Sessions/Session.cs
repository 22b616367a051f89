using StreamPlatform.Identity.Accounts;
using StreamPlatform.Identity.Tokens;

namespace StreamPlatform.Identity.Sessions;

// What a client gets to work with; the refresh token travels in the cookie only.
internal sealed record Session(string AccessToken, DateTimeOffset ExpiresAt, SignedInUser User)
{
    public static Session Of(Account account, AccessToken token) => new(token.Text, token.ExpiresAt, SignedInUser.Of(account));
}

internal sealed record SignedInUser(string Id, string Email, string DisplayName, IReadOnlyList<string> Roles, bool EmailVerified)
{
    public static SignedInUser Of(Account account) => new(account.Id.Value, account.Email, account.DisplayName, account.Roles, account.IsVerified);
}
