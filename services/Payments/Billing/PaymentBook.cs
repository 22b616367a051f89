using Dapper;
using Microsoft.Extensions.Options;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Entitlements;
using StreamPlatform.Payments.Gifts;
using StreamPlatform.Payments.Ledger;

namespace StreamPlatform.Payments.Billing;

// Writes down what Stripe says of a payment, and what follows from it: postings, and what was bought. All of it is derived from how the payment stands.
// Whoever calls holds the lock of the payment.
internal sealed class PaymentBook(LedgerBook ledger, Claims claims, GiftBook gifts, IOptions<PaymentsOptions> options)
{
    public async Task RecordAsync(UnitOfWork work, PaymentFacts facts, CancellationToken cancellationToken)
    {
        var posted = await SaveAsync(work, facts, cancellationToken);
        if (facts.PaidAt is { } paidAt)
        {
            await PostAsync(work, facts, paidAt, posted, cancellationToken);
        }

        switch (facts.Purchase.Kind)
        {
            case Purchase.Buy or Purchase.Rent:
                var until = facts.Purchase.Kind == Purchase.Rent ? facts.PaidAt?.AddHours(facts.Purchase.RentHours) : null;
                await claims.SetAsync(work, new Claim(facts.PaymentId, facts.Purchase.UserId, facts.Purchase.Scope!, until, facts.Stands), cancellationToken);
                break;
            case Purchase.Gift:
                await gifts.SetAsync(work, facts, cancellationToken);
                break;
        }
    }

    private static Task<PostedRefund> SaveAsync(UnitOfWork work, PaymentFacts facts, CancellationToken cancellationToken) =>
        work.Connection.QuerySingleAsync<PostedRefund>(new CommandDefinition(
            """
            insert into payment (
                payment_id, payment_intent, user_id, purchase, subscription_id, whole_period, number, state, amount, tax, currency, refunded, disputed,
                created_at, paid_at, description, hosted_url, pdf_url)
            values (
                @PaymentId, @PaymentIntent, @userId, @purchase::jsonb, @SubscriptionId, @WholePeriod, @Number, @State, @Amount, @Tax, @Currency, @Refunded, @Disputed,
                @CreatedAt, @PaidAt, @Description, @HostedUrl, @PdfUrl)
            on conflict (payment_id) do update set
                payment_intent = coalesce(excluded.payment_intent, payment.payment_intent), number = excluded.number, state = excluded.state, amount = excluded.amount,
                tax = excluded.tax, refunded = excluded.refunded, disputed = excluded.disputed, paid_at = excluded.paid_at, hosted_url = excluded.hosted_url,
                pdf_url = excluded.pdf_url
            returning posted_refund as amount, refund_entries as entries
            """,
            new
            {
                facts.PaymentId,
                facts.PaymentIntent,
                userId = facts.Purchase.UserId,
                purchase = PurchaseJson.Write(facts.Purchase),
                facts.SubscriptionId,
                facts.WholePeriod,
                facts.Number,
                facts.State,
                facts.Amount,
                facts.Tax,
                facts.Currency,
                facts.Refunded,
                facts.Disputed,
                facts.CreatedAt,
                facts.PaidAt,
                facts.Description,
                facts.HostedUrl,
                facts.PdfUrl,
            },
            work.Transaction,
            cancellationToken: cancellationToken));

    private async Task PostAsync(UnitOfWork work, PaymentFacts facts, DateTimeOffset paidAt, PostedRefund posted, CancellationToken cancellationToken)
    {
        await ledger.AddAsync(work, EntryOf($"sale:{facts.PaymentId}", KindOf(facts.Purchase), paidAt, Kept(facts.Amount)), cancellationToken);
        if (posted.Amount == facts.Refunded)
        {
            return;
        }

        var change = MoneySplit.Change(Kept(facts.Amount - posted.Amount), Kept(facts.Amount - facts.Refunded));
        await ledger.AddAsync(work, EntryOf($"refund:{facts.PaymentId}:{posted.Entries + 1}", "refund", paidAt, change), cancellationToken);
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "update payment set posted_refund = @Refunded, refund_entries = refund_entries + 1 where payment_id = @PaymentId",
            new { facts.PaymentId, facts.Refunded },
            work.Transaction,
            cancellationToken: cancellationToken));

        IReadOnlyList<Posting> Kept(long kept) => MoneySplit.Of(facts.Purchase, facts.Amount, facts.Tax, kept, options.Value.PremiumPoolShare);

        Entry EntryOf(string source, string kind, DateTimeOffset at, IReadOnlyList<Posting> postings) =>
            new(source, kind, at, facts.Description, facts.Purchase.VideoId, facts.Currency, postings);
    }

    private static string KindOf(Purchase purchase) => purchase.Kind switch
    {
        Purchase.Buy => "sale",
        Purchase.Rent => "rental",
        Purchase.Membership => "membership",
        _ => "premium",
    };

    private sealed record PostedRefund(long Amount, int Entries);
}
