using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Identity.Accounts;

internal sealed record Account(UserId Id, string Email, string DisplayName, string PasswordHash, IReadOnlyList<string> Roles)
{
    // somebody has opened a link that was sent to the address
    public bool IsVerified { get; init; }
}
