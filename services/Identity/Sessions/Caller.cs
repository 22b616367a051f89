using StreamPlatform.Contracts.Accounts;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity.Sessions;

// Who calls, by the access token that has been validated.
internal sealed record Caller(UserId User, Guid SessionId)
{
    public static ValueTask<Caller?> BindAsync(HttpContext http) => ValueTask.FromResult(TryRead(http));

    public static Caller? TryRead(HttpContext http) =>
        UserId.TryParse(http.User.GetUserId(), out var user) && Guid.TryParse(http.User.GetSessionId(), out var session)
            ? new Caller(user, session)
            : null;
}
