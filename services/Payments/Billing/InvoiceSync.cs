using Stripe;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Provider;
using StreamPlatform.Payments.Sync;

namespace StreamPlatform.Payments.Billing;

internal sealed class InvoiceSync(StripeApi stripe, PaymentBook payments, SyncQueue queue) : ISubjectSync
{
    private static readonly string[] WholePeriods = ["subscription_create", "subscription_cycle"];

    public string Kind => Subjects.Invoice;

    public async Task<bool> SyncAsync(string id, UnitOfWork work, CancellationToken cancellationToken)
    {
        var invoice = await new InvoiceService(stripe.Client).GetAsync(id, new InvoiceGetOptions { Expand = ["payments"] }, cancellationToken: cancellationToken);
        if (Purchase.Read(invoice.Parent?.SubscriptionDetails?.Metadata) is not { } purchase)
        {
            return false;
        }

        if (invoice.Status == "draft")
        {
            return true;
        }

        var charge = await ChargeOfAsync(invoice, cancellationToken);
        var isPaid = invoice.Status == "paid";
        var subscriptionId = invoice.Parent!.SubscriptionDetails.SubscriptionId;
        var facts = new PaymentFacts(
            invoice.Id, purchase, isPaid ? invoice.AmountPaid : invoice.AmountDue, invoice.TotalTaxes?.Sum(tax => tax.Amount) ?? 0, invoice.Currency,
            invoice.Created.Utc(), DescriptionOf(purchase))
        {
            PaymentIntent = charge?.PaymentIntentId,
            SubscriptionId = subscriptionId,
            WholePeriod = WholePeriods.Contains(invoice.BillingReason, StringComparer.Ordinal),
            Number = invoice.Number,
            State = invoice.Status,
            Refunded = charge?.AmountRefunded ?? 0,
            Disputed = charge?.Disputed ?? false,
            PaidAt = isPaid ? (invoice.StatusTransitions?.PaidAt ?? invoice.Created).Utc() : null,
            HostedUrl = invoice.HostedInvoiceUrl,
            PdfUrl = invoice.InvoicePdf,
        };
        await payments.RecordAsync(work, facts, cancellationToken);
        await queue.AddAsync(work, Subjects.Of(Subjects.Subscription, subscriptionId), cancellationToken);
        return true;
    }

    private async Task<Charge?> ChargeOfAsync(Invoice invoice, CancellationToken cancellationToken)
    {
        if (invoice.Payments?.FirstOrDefault(payment => payment.Status == "paid")?.Payment?.PaymentIntentId is not { } intentId)
        {
            return null;
        }

        var intent = await new PaymentIntentService(stripe.Client).GetAsync(
            intentId, new PaymentIntentGetOptions { Expand = ["latest_charge"] }, cancellationToken: cancellationToken);
        return intent.LatestCharge;
    }

    private static string DescriptionOf(Purchase purchase) => purchase.Kind == Purchase.Membership ? "Membership of a channel" : "Premium";
}
