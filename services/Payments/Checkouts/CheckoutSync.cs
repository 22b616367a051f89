using Dapper;
using Stripe;
using Stripe.Checkout;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Billing;
using StreamPlatform.Payments.Provider;
using StreamPlatform.Payments.Sync;

namespace StreamPlatform.Payments.Checkouts;

internal sealed class CheckoutSync(StripeApi stripe, PaymentBook payments, SyncQueue queue) : ISubjectSync
{
    public string Kind => Subjects.Checkout;

    public async Task<bool> SyncAsync(string id, UnitOfWork work, CancellationToken cancellationToken)
    {
        var session = await new SessionService(stripe.Client).GetAsync(
            id, new SessionGetOptions { Expand = ["payment_intent.latest_charge"] }, cancellationToken: cancellationToken);
        if (Purchase.Read(session.Metadata) is not { } purchase)
        {
            return false;
        }

        var state = StateOf(session);
        if (state == CheckoutRow.Paid)
        {
            await RecordAsync(session, purchase, work, cancellationToken);
        }

        // the session may have been told of before our call for it was answered
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "update checkout set state = @state, session_id = @Id where checkout_id = @ClientReferenceId",
            new { session.Id, session.ClientReferenceId, state },
            work.Transaction,
            cancellationToken: cancellationToken));
        return true;
    }

    private static string StateOf(Session session) => session switch
    {
        { Status: "expired" } => CheckoutRow.Expired,
        { Status: "complete", PaymentStatus: "paid" or "no_payment_required" } => CheckoutRow.Paid,
        { Status: "complete", PaymentIntent.Status: "requires_payment_method" or "canceled" } => CheckoutRow.Failed,
        _ => CheckoutRow.Open,
    };

    private async Task RecordAsync(Session session, Purchase purchase, UnitOfWork work, CancellationToken cancellationToken)
    {
        if (session.SubscriptionId is { } subscriptionId)
        {
            await queue.AddAsync(work, Subjects.Of(Subjects.Subscription, subscriptionId), cancellationToken);
            if (session.InvoiceId is { } invoiceId)
            {
                await queue.AddAsync(work, Subjects.Of(Subjects.Invoice, invoiceId), cancellationToken);
            }

            return;
        }

        var charge = session.PaymentIntent?.LatestCharge;
        await payments.RecordAsync(work, FactsOf(session, purchase, charge), cancellationToken);
    }

    private static PaymentFacts FactsOf(Session session, Purchase purchase, Charge? charge) => new(
        session.Id, purchase, session.AmountTotal ?? 0, session.TotalDetails?.AmountTax ?? 0, session.Currency, session.Created.Utc(), DescriptionOf(purchase))
    {
        PaymentIntent = session.PaymentIntentId,
        Refunded = charge?.AmountRefunded ?? 0,
        Disputed = charge?.Disputed ?? false,
        PaidAt = (charge?.Created ?? session.Created).Utc(),
        HostedUrl = charge?.ReceiptUrl,
    };

    private static string DescriptionOf(Purchase purchase) => purchase.Kind switch
    {
        Purchase.Buy => "A video",
        Purchase.Rent => "A video, rented",
        _ => "A gift",
    };
}
