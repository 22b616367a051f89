using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Identity.Sessions;
using StreamPlatform.Identity.Sharding;
using StreamPlatform.Identity.Tokens;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity.Accounts;

internal static class BecomeCreator
{
    public static async Task<Results<Ok<Session>, ProblemHttpResult>> Handle(
        Caller caller, AccountStore accounts, Shards shards, AccessTokens tokens, ILogger<Audit> audit, CancellationToken cancellationToken)
    {
        await using var connection = await shards.For(caller.User).OpenConnectionAsync(cancellationToken);
        await accounts.GrantAsync(connection, caller.User, PlatformRoles.Creator, cancellationToken);
        if (await accounts.FindAsync(connection, caller.User, cancellationToken) is not { } account)
        {
            return IdentityProblems.SessionOver.With();
        }

        audit.RoleGranted(caller.User.Value, PlatformRoles.Creator);

        // the token at hand does not know the new role, so the answer brings another one for the same session
        return TypedResults.Ok(Session.Of(account, tokens.Issue(account, caller.SessionId)));
    }
}
