using Dapper;
using Npgsql;
using Stripe;

namespace StreamPlatform.Payments.Provider;

// A viewer's customer at Stripe, made when they buy for the first time. Nothing but the user id goes there: address and card are typed on Stripe's own pages.
internal sealed class Customers(NpgsqlDataSource database, StripeApi stripe, StripeCalls calls)
{
    public async Task<string?> FindAsync(string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select stripe_id from customer where user_id = @userId", new { userId }, cancellationToken: cancellationToken));
    }

    public async Task<string> OfAsync(string userId, CancellationToken cancellationToken)
    {
        if (await FindAsync(userId, cancellationToken) is { } known)
        {
            return known;
        }

        var options = new CustomerCreateOptions { Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["user"] = userId } };
        var made = await calls.RunAsync(
            $"customer:{userId}", key => new CustomerService(stripe.Client).CreateAsync(options, key, cancellationToken), cancellationToken);

        // of two that were made at the same moment the first stands
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<string>(new CommandDefinition(
            """
            insert into customer (user_id, stripe_id) values (@userId, @Id)
            on conflict (user_id) do update set stripe_id = customer.stripe_id returning stripe_id
            """,
            new { userId, made.Id },
            cancellationToken: cancellationToken));
    }
}
