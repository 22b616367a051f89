using System.Net;
using Dapper;
using Npgsql;
using Stripe;

namespace StreamPlatform.Payments.Provider;

// Calls that change something at Stripe. Each has a name, and the key under that name is written down before the call: whoever repeats it after a lost
// answer, in another process too, repeats the same request. Once there was an answer, the next call of the name is another one.
internal sealed class StripeCalls(NpgsqlDataSource database, TimeProvider time)
{
    // Stripe keeps keys for a day
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(23);

    public async Task<T> RunAsync<T>(string name, Func<RequestOptions, Task<T>> call, CancellationToken cancellationToken)
    {
        var key = await BeginAsync(name, cancellationToken);
        T answer;
        try
        {
            answer = await call(new RequestOptions { IdempotencyKey = key.ToString() });
        }
        catch (StripeException refused) when (refused.HttpStatusCode is not (HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests))
        {
            // Stripe would answer the same again, a 500 included
            await EndAsync(name, key, cancellationToken);
            throw;
        }

        await EndAsync(name, key, cancellationToken);
        return answer;
    }

    private async Task<Guid> BeginAsync(string name, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleAsync<Guid>(new CommandDefinition(
            """
            insert into stripe_call (name, key, begun_at) values (@name, gen_random_uuid(), @now)
            on conflict (name) do update set
                key = case when stripe_call.begun_at < @stale then excluded.key else stripe_call.key end,
                begun_at = case when stripe_call.begun_at < @stale then excluded.begun_at else stripe_call.begun_at end
            returning key
            """,
            new { name, now, stale = now - KeyLifetime },
            cancellationToken: cancellationToken));
    }

    private async Task EndAsync(string name, Guid key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from stripe_call where name = @name and key = @key", new { name, key }, cancellationToken: cancellationToken));
    }
}
