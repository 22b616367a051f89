using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace StreamPlatform.Notifications.WebPush;

internal sealed class SubscriptionRows(NpgsqlDataSource database, TimeProvider time, IOptions<NotificationsOptions> options)
{
    // A browser has one subscription: it belongs to whoever signed in there last. Of too many the oldest go.
    public async Task KeepAsync(string userId, string? sessionId, string endpoint, PushReceiver receiver, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into push_subscription (endpoint_hash, user_id, session_id, endpoint, origin, public_key, secret, created_at)
            values (@hash, @userId, @sessionId, @endpoint, @origin, @PublicKey, @Secret, @now)
            on conflict (endpoint_hash) do update set
                user_id = excluded.user_id, session_id = excluded.session_id, public_key = excluded.public_key, secret = excluded.secret, created_at = excluded.created_at;
            delete from push_delivery where subscription_id in (
                select id from push_subscription where endpoint_hash = @hash) and not exists (
                select 1 from inbox i where i.user_id = @userId and i.story_id = push_delivery.story_id);
            delete from push_subscription where id in (
                select id from push_subscription where user_id = @userId order by created_at desc, id desc offset @most)
            """,
            new
            {
                hash = Hash(endpoint), userId, sessionId, endpoint, origin = new Uri(endpoint).GetLeftPart(UriPartial.Authority),
                receiver.PublicKey, receiver.Secret, now = time.GetUtcNow(), most = options.Value.WebPush.MostSubscriptionsOfOne,
            },
            cancellationToken: cancellationToken));
    }

    public async Task DropAsync(string userId, string endpoint, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from push_subscription where endpoint_hash = @hash and user_id = @userId",
            new { hash = Hash(endpoint), userId },
            cancellationToken: cancellationToken));
    }

    public async Task DropSessionAsync(string sessionId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from push_subscription where session_id = @sessionId", new { sessionId }, cancellationToken: cancellationToken));
    }

    public async Task DropAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from push_subscription where id = @id", new { id }, cancellationToken: cancellationToken));
    }

    private static byte[] Hash(string endpoint) => SHA256.HashData(Encoding.UTF8.GetBytes(endpoint));
}
