using Dapper;
using Npgsql;

namespace StreamPlatform.Payments.Checkouts;

internal sealed class CheckoutRows(NpgsqlDataSource database, TimeProvider time)
{
    // Stripe closes its page after a day
    private static readonly TimeSpan Reusable = TimeSpan.FromHours(20);
    private static readonly TimeSpan AskEvery = TimeSpan.FromSeconds(3);

    // One that is open for the same purchase and way back is gone on with: two tabs lead to one page.
    public async Task<CheckoutRow> BeginAsync(string checkoutId, Purchase purchase, string returnPath, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var parameters = new
        {
            checkoutId,
            purchase.UserId,
            purchase = PurchaseJson.Write(purchase),
            returnPath,
            now,
            youngerThan = now - Reusable,
            CheckoutRow.Open,
        };
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_xact_lock(hashtextextended(@UserId, 2))", parameters, transaction, cancellationToken: cancellationToken));
        var row = await connection.QuerySingleOrDefaultAsync<CheckoutRow>(new CommandDefinition(
            """
            select checkout_id, session_id, purchase as purchase_json, url, state from checkout
            where user_id = @UserId and state = @Open and purchase = @purchase::jsonb and return_path = @returnPath and created_at > @youngerThan
            order by created_at desc limit 1
            """,
            parameters,
            transaction,
            cancellationToken: cancellationToken)) ?? await connection.QuerySingleAsync<CheckoutRow>(new CommandDefinition(
            """
            insert into checkout (checkout_id, user_id, purchase, return_path, state, created_at, asked_at)
            values (@checkoutId, @UserId, @purchase::jsonb, @returnPath, @Open, @now, @now)
            returning checkout_id, session_id, purchase as purchase_json, url, state
            """,
            parameters,
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return row;
    }

    public async Task LeadToAsync(string checkoutId, string sessionId, string url, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update checkout set session_id = @sessionId, url = @url where checkout_id = @checkoutId",
            new { checkoutId, sessionId, url },
            cancellationToken: cancellationToken));
    }

    public async Task<CheckoutRow?> FindAsync(string userId, string checkoutId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<CheckoutRow>(new CommandDefinition(
            """
            select checkout_id, session_id, purchase as purchase_json, url, state, (select code from gift where payment_id = session_id and not void) as gift_code
            from checkout where checkout_id = @checkoutId and user_id = @userId
            """,
            new { checkoutId, userId },
            cancellationToken: cancellationToken));
    }

    // True: nobody has asked Stripe for a while.
    public async Task<bool> MayAskAsync(string checkoutId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = time.GetUtcNow();
        return await connection.ExecuteAsync(new CommandDefinition(
            "update checkout set asked_at = @now where checkout_id = @checkoutId and asked_at < @then",
            new { checkoutId, now, then = now - AskEvery },
            cancellationToken: cancellationToken)) > 0;
    }
}
