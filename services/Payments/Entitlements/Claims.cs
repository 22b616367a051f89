using Dapper;
using StreamPlatform.Messaging;

namespace StreamPlatform.Payments.Entitlements;

// What one source entitles somebody to: a subscription, a payment or a gift.
internal sealed record Claim(string Source, string UserId, string Scope, DateTimeOffset? Until, bool Active);

internal sealed class Claims(EntitlementBook entitlements)
{
    public async Task SetAsync(UnitOfWork work, Claim claim, CancellationToken cancellationToken)
    {
        await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into claim (source, user_id, scope, until, active) values (@Source, @UserId, @Scope, @Until, @Active)
            on conflict (source) do update set until = excluded.until, active = excluded.active
            """,
            claim,
            work.Transaction,
            cancellationToken: cancellationToken));
        await entitlements.DeriveAsync(work, claim.UserId, claim.Scope, cancellationToken);
    }
}
