using Dapper;
using Npgsql;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Catalog;

namespace StreamPlatform.Payments.Offers;

internal sealed class OfferRows(NpgsqlDataSource database)
{
    private const string Columns =
        "video_id, channel_id, included_in_premium, members_only, buy_price, rent_price, rent_hours, currency, preview_seconds, version";

    public async Task<IReadOnlyList<Offer>> ManyAsync(string[] videoIds, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<Offer>(new CommandDefinition(
            $"select {Columns} from offer where video_id = any (@videoIds) and not removed", new { videoIds }, cancellationToken: cancellationToken))).AsList();
    }

    public async Task<IReadOnlyList<Offer>> PageAsync(string after, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<Offer>(new CommandDefinition(
            $"select {Columns} from offer where video_id > @after and not removed order by video_id limit @limit",
            new { after, limit },
            cancellationToken: cancellationToken))).AsList();
    }

    public async Task<OwnedOffer?> FindAsync(string videoId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<OwnedOffer>(new CommandDefinition(
            """
            select owner_id, title, video_id, channel_id, included_in_premium, buy_price, rent_price, rent_hours from offer where video_id = @videoId and not removed
            """,
            new { videoId },
            cancellationToken: cancellationToken));
    }

    // null: the video was removed, or the offer has another version
    public static Task<Offer?> PutAsync(
        UnitOfWork work, OwnVideo video, string ownerId, OfferTerms terms, string currency, CancellationToken cancellationToken) =>
        work.Connection.QuerySingleOrDefaultAsync<Offer>(new CommandDefinition(
            $"""
            insert into offer (
                video_id, channel_id, owner_id, title, included_in_premium, members_only, buy_price, rent_price, rent_hours, currency, preview_seconds, version)
            values (
                @videoId, @channelId, @ownerId, @Title, @IncludedInPremium, @MembersOnly, @BuyPrice, @RentPrice, @RentHours, @currency, @PreviewSeconds, 1)
            on conflict (video_id) do update set
                title = excluded.title, included_in_premium = excluded.included_in_premium, members_only = excluded.members_only, buy_price = excluded.buy_price,
                rent_price = excluded.rent_price, rent_hours = excluded.rent_hours, preview_seconds = excluded.preview_seconds, version = offer.version + 1
            where not offer.removed and (@Version::bigint is null or offer.version = @Version)
            returning {Columns}
            """,
            new
            {
                videoId = video.Id,
                channelId = video.Channel.Id,
                ownerId,
                video.Title,
                terms.IncludedInPremium,
                terms.MembersOnly,
                terms.BuyPrice,
                terms.RentPrice,
                terms.RentHours,
                currency,
                terms.PreviewSeconds,
                terms.Version,
            },
            work.Transaction,
            cancellationToken: cancellationToken));
}
