using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Accounts;

internal sealed record AccountAddress(string Email, string DisplayName);

internal static class ShowAddress
{
    // Mails go to addresses that are known to be their user's, and to no others.
    public static async Task<Results<Ok<AccountAddress>, NotFound>> Handle(string userId, AccountStore accounts, Shards shards, CancellationToken cancellationToken)
    {
        if (!UserId.TryParse(userId, out var user))
        {
            return TypedResults.NotFound();
        }

        await using var connection = await shards.For(user).OpenConnectionAsync(cancellationToken);
        return await accounts.FindAsync(connection, user, cancellationToken) is { IsVerified: true } account
            ? TypedResults.Ok(new AccountAddress(account.Email, account.DisplayName))
            : TypedResults.NotFound();
    }
}
