using System.Security.Cryptography;
using Dapper;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Billing;
using StreamPlatform.Payments.Entitlements;

namespace StreamPlatform.Payments.Gifts;

// One code for each gift that is paid for; a gift that is given back is void, and what was redeemed with it ends.
internal sealed class GiftBook(Claims claims)
{
    // no letter that is taken for another
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int GroupLength = 4;
    private const int Groups = 4;

    public static string SourceOf(string paymentId) => $"gift:{paymentId}";

    public async Task SetAsync(UnitOfWork work, PaymentFacts facts, CancellationToken cancellationToken)
    {
        if (facts.PaidAt is null)
        {
            return;
        }

        var gift = await work.Connection.QuerySingleAsync<(string? RedeemedBy, DateTimeOffset? Until)>(new CommandDefinition(
            """
            insert into gift (code, payment_id, giver_id, plan_id, months, void) values (@code, @PaymentId, @UserId, @PlanId, @Months, @isVoid)
            on conflict (payment_id) do update set void = excluded.void returning redeemed_by, until
            """,
            new { code = NewCode(), facts.PaymentId, facts.Purchase.UserId, facts.Purchase.PlanId, facts.Purchase.Months, isVoid = !facts.Stands },
            work.Transaction,
            cancellationToken: cancellationToken));
        if (gift.RedeemedBy is { } userId)
        {
            await claims.SetAsync(work, new Claim(SourceOf(facts.PaymentId), userId, "premium", gift.Until, facts.Stands), cancellationToken);
        }
    }

    private static string NewCode() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));
}
