using Dapper;
using Npgsql;

namespace StreamPlatform.Payments.Subscriptions;

internal sealed class SubscriptionRows(NpgsqlDataSource database)
{
    private const string Columns =
        """
        subscription_id, user_id, purchase as purchase_json, item_id, state, period_start, period_end, cancel_at_period_end, next_attempt, pay_url
        """;

    // The newest first.
    public async Task<IReadOnlyList<SubscriptionRow>> OfAsync(string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<SubscriptionRow>(new CommandDefinition(
            $"select {Columns} from subscription where user_id = @userId order by created_at desc", new { userId }, cancellationToken: cancellationToken))).AsList();
    }

    public async Task<SubscriptionRow?> FindAsync(string userId, string subscriptionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<SubscriptionRow>(new CommandDefinition(
            $"select {Columns} from subscription where subscription_id = @subscriptionId and user_id = @userId",
            new { subscriptionId, userId },
            cancellationToken: cancellationToken));
    }

    // Everybody may try premium once.
    public async Task<bool> HasTriedAsync(string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select exists (select from subscription where user_id = @userId and purchase ->> 'Kind' = 'plan')", new { userId }, cancellationToken: cancellationToken));
    }
}
