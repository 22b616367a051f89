using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Identity.Sessions;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Accounts;

internal static class ShowAccount
{
    public static async Task<Results<Ok<SignedInUser>, ProblemHttpResult>> Handle(
        Caller caller, AccountStore accounts, Shards shards, CancellationToken cancellationToken)
    {
        await using var connection = await shards.For(caller.User).OpenConnectionAsync(cancellationToken);
        return await accounts.FindAsync(connection, caller.User, cancellationToken) is { } account
            ? TypedResults.Ok(SignedInUser.Of(account))
            : IdentityProblems.SessionOver.With();
    }
}
