using Dapper;
using Microsoft.Extensions.Options;
using Stripe;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Billing;
using StreamPlatform.Payments.Entitlements;
using StreamPlatform.Payments.Plans;
using StreamPlatform.Payments.Provider;
using StreamPlatform.Payments.Sync;

namespace StreamPlatform.Payments.Subscriptions;

internal sealed class SubscriptionSync(StripeApi stripe, Claims claims, IOptions<PaymentsOptions> options) : ISubjectSync
{
    public string Kind => Subjects.Subscription;

    public async Task<bool> SyncAsync(string id, UnitOfWork work, CancellationToken cancellationToken)
    {
        var subscription = await new SubscriptionService(stripe.Client).GetAsync(
            id, new SubscriptionGetOptions { Expand = ["latest_invoice"] }, cancellationToken: cancellationToken);
        if (Purchase.Read(subscription.Metadata) is not { } purchase || subscription.Items.FirstOrDefault() is not { } item)
        {
            return false;
        }

        if (purchase.Kind == Purchase.Plan)
        {
            purchase = purchase with { PlanId = PlanList.OfInterval(item.Price.Recurring?.Interval) };
        }

        await SaveAsync(work, subscription, item, purchase, cancellationToken);
        var until = Access.Until(
            subscription.Status, item.CurrentPeriodStart.Utc(), item.CurrentPeriodEnd.Utc(), Ends(subscription), options.Value.RenewalGrace, options.Value.DunningGrace);
        var isTakenBack = until is not null && await IsPaymentTakenBackAsync(work, id, cancellationToken);
        await claims.SetAsync(work, new Claim(id, purchase.UserId, purchase.Scope!, until, until is not null && !isTakenBack), cancellationToken);
        return true;
    }

    private static bool Ends(Subscription subscription) => subscription.CancelAtPeriodEnd || subscription.CancelAt is not null;

    // The period that runs was paid, and the money given or taken back.
    private static Task<bool> IsPaymentTakenBackAsync(UnitOfWork work, string subscriptionId, CancellationToken cancellationToken) =>
        work.Connection.QuerySingleOrDefaultAsync<bool>(new CommandDefinition(
            """
            select disputed or refunded >= amount from payment
            where subscription_id = @subscriptionId and whole_period and paid_at is not null and amount > 0 order by paid_at desc limit 1
            """,
            new { subscriptionId },
            work.Transaction,
            cancellationToken: cancellationToken));

    private static Task SaveAsync(UnitOfWork work, Subscription subscription, SubscriptionItem item, Purchase purchase, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into subscription (
                subscription_id, user_id, purchase, item_id, state, created_at, period_start, period_end, cancel_at_period_end, next_attempt, pay_url)
            values (@Id, @UserId, @purchase::jsonb, @itemId, @Status, @created, @start, @end, @ends, @nextAttempt, @payUrl)
            on conflict (subscription_id) do update set
                purchase = excluded.purchase, item_id = excluded.item_id, state = excluded.state, period_start = excluded.period_start, period_end = excluded.period_end,
                cancel_at_period_end = excluded.cancel_at_period_end, next_attempt = excluded.next_attempt, pay_url = excluded.pay_url
            """,
            new
            {
                subscription.Id,
                purchase.UserId,
                purchase = PurchaseJson.Write(purchase),
                itemId = item.Id,
                subscription.Status,
                created = subscription.Created.Utc(),
                start = item.CurrentPeriodStart.Utc(),
                end = item.CurrentPeriodEnd.Utc(),
                ends = Ends(subscription),
                nextAttempt = subscription.LatestInvoice?.NextPaymentAttempt.Utc(),
                payUrl = subscription.LatestInvoice?.Status == "open" ? subscription.LatestInvoice.HostedInvoiceUrl : null,
            },
            work.Transaction,
            cancellationToken: cancellationToken));
}
