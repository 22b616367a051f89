using System.Security.Claims;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity.Sessions;

// Who calls, by the access token that has been validated.
internal sealed record Caller(UserId User, Guid SessionId)
{
    public static ValueTask<Caller?> BindAsync(HttpContext http) => ValueTask.FromResult(TryRead(http.User));

    public static Caller? TryRead(ClaimsPrincipal user) =>
        UserId.TryParse(user.GetUserId(), out var id) && Guid.TryParse(user.GetSessionId(), out var session)
            ? new Caller(id, session)
            : null;
}
