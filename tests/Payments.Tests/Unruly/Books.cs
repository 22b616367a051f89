using Dapper;
using Npgsql;
using Stripe;

namespace StreamPlatform.Payments.Tests.Unruly;

/// <summary>What stands in the room's database.</summary>
internal sealed class Books(NpgsqlDataSource database, DateTimeOffset begun)
{
    /// <summary>Waits until every event has been heard and nothing is left to look at.</summary>
    public async Task AreClosedAsync(string stripeUrl)
    {
        while (true)
        {
            var told = await EventsAsync(stripeUrl);
            await using var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            var heard = await connection.QueryAsync<string>("select event_id from stripe_event");
            if (told.IsSubsetOf(heard) && await connection.QuerySingleAsync<bool>("select not exists (select from sync_wish)"))
            {
                return;
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    public async Task<Outcome> ReadAsync()
    {
        await using var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var entitlements = await connection.QueryAsync<(string, bool, DateTimeOffset?)>("select user_id || ' ' || scope, granted, until from entitlement order by 1");
        var balances = await connection.QueryAsync<string>(
            """
            select account || ' ' || kind || ': ' || sum(amount) || ' ' || currency from ledger_posting join ledger_entry using (entry_id)
            group by account, kind, currency order by account, kind, currency
            """);
        var subscriptions = await connection.QueryAsync<string>(
            "select user_id || ' ' || (purchase ->> 'kind') || ' ' || state || ' ' || cancel_at_period_end from subscription order by 1");
        var payments = await connection.QueryAsync<string>(
            """
            select user_id || ' ' || (purchase ->> 'kind') || ' ' || state || ' ' || amount || ' ' || refunded || ' ' || currency || ': ' || count(*) from payment
            group by user_id, purchase ->> 'kind', state, amount, refunded, currency order by 1
            """);
        return new Outcome(
            [.. entitlements.Select(each => (each.Item1, each.Item2, each.Item3 - begun))], balances.AsList(), subscriptions.AsList(), payments.AsList());
    }

    private static async Task<HashSet<string>> EventsAsync(string stripeUrl)
    {
        var events = new EventService(new StripeClient(StripeStandIn.ApiKey, apiBase: stripeUrl));
        var told = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var each in events.ListAutoPagingAsync(new EventListOptions { Limit = 100 }, cancellationToken: TestContext.Current.CancellationToken))
        {
            told.Add(each.Id);
        }

        return told;
    }
}
