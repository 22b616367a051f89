using Dapper;
using Stripe;
using Stripe.Checkout;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Provider;

namespace StreamPlatform.Payments.Sync;

// Refunds and disputes speak of a payment intent: what was paid with it, an invoice or a checkout, is looked at anew.
internal sealed class PaymentIntentSync(StripeApi stripe, SyncQueue queue) : ISubjectSync
{
    public string Kind => Subjects.PaymentIntent;

    public async Task<bool> SyncAsync(string id, UnitOfWork work, CancellationToken cancellationToken)
    {
        var known = await work.Connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select payment_id from payment where payment_intent = @id", new { id }, work.Transaction, cancellationToken: cancellationToken));
        var subject = known is null ? await FindAsync(id, cancellationToken) : OfPayment(known);
        if (subject is null)
        {
            return false;
        }

        await queue.AddAsync(work, subject, cancellationToken);
        return true;
    }

    public static string OfPayment(string paymentId) =>
        Subjects.Of(paymentId.StartsWith("cs_", StringComparison.Ordinal) ? Subjects.Checkout : Subjects.Invoice, paymentId);

    // the refund was heard of before the payment
    private async Task<string?> FindAsync(string intentId, CancellationToken cancellationToken)
    {
        var sessions = await new SessionService(stripe.Client).ListAsync(
            new SessionListOptions { PaymentIntent = intentId, Limit = 1 }, cancellationToken: cancellationToken);
        if (sessions.FirstOrDefault() is { } session)
        {
            return Subjects.Of(Subjects.Checkout, session.Id);
        }

        var paid = await new InvoicePaymentService(stripe.Client).ListAsync(
            new InvoicePaymentListOptions { Payment = new InvoicePaymentPaymentOptions { Type = "payment_intent", PaymentIntent = intentId }, Limit = 1 },
            cancellationToken: cancellationToken);
        return paid.FirstOrDefault() is { } payment ? Subjects.Of(Subjects.Invoice, payment.InvoiceId) : null;
    }
}
