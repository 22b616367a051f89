using Dapper;
using Npgsql;

namespace StreamPlatform.Payments.Offers;

internal sealed record Membership(string ChannelId, string OwnerId, string Name, long Amount, string Currency, bool Active);

internal sealed class MembershipRows(NpgsqlDataSource database)
{
    public async Task<Membership?> FindAsync(string channelId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Membership>(new CommandDefinition(
            "select channel_id, owner_id, name, amount, currency, active from membership where channel_id = @channelId",
            new { channelId },
            cancellationToken: cancellationToken));
    }

    public async Task PutAsync(Membership membership, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into membership (channel_id, owner_id, name, amount, currency, active) values (@ChannelId, @OwnerId, @Name, @Amount, @Currency, @Active)
            on conflict (channel_id) do update set owner_id = excluded.owner_id, name = excluded.name, amount = excluded.amount, active = excluded.active
            """,
            membership,
            cancellationToken: cancellationToken));
    }
}
