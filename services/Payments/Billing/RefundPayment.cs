using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
using Stripe;
using StreamPlatform.Payments.Provider;
using StreamPlatform.Payments.Sync;

namespace StreamPlatform.Payments.Billing;

internal sealed record RefundRequest(string? ChargeOrInvoiceId, string? Reason);

// An operator gives all of a payment back. What was bought with it ends, a subscription included.
internal sealed class RefundPayment(NpgsqlDataSource database, StripeApi stripe, StripeCalls calls, Syncer syncer)
{
    private const string AlreadyRefunded = "charge_already_refunded";
    private static readonly string[] Reasons = ["duplicate", "fraudulent", "requested_by_customer"];

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(RefundRequest wanted, RefundPayment refunds, CancellationToken cancellationToken)
    {
        if (!Reasons.Contains(wanted.Reason, StringComparer.Ordinal))
        {
            return PaymentsProblems.InvalidReason.With();
        }

        if (wanted.ChargeOrInvoiceId is not { } id || await refunds.FindAsync(id, cancellationToken) is not { } payment)
        {
            return PaymentsProblems.PaymentNotFound.With();
        }

        await refunds.RefundAsync(payment.PaymentIntent, wanted.Reason!, cancellationToken);
        if (payment.SubscriptionId is { } subscriptionId)
        {
            await refunds.EndAsync(subscriptionId, cancellationToken);
        }

        await refunds.LookAsync(payment, cancellationToken);
        return TypedResults.NoContent();
    }

    // A charge that is not ours to find has its payment intent asked for.
    private async Task<Refunded?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.StartsWith("ch_", StringComparison.Ordinal))
        {
            var charges = new ChargeService(stripe.Client);
            try
            {
                id = (await charges.GetAsync(id, cancellationToken: cancellationToken)).PaymentIntentId ?? id;
            }
            catch (StripeException unknown) when (unknown.HttpStatusCode == System.Net.HttpStatusCode.NotFound)
            {
                return null;
            }
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Refunded>(new CommandDefinition(
            """
            select payment_id, payment_intent, subscription_id from payment
            where (payment_id = @id or payment_intent = @id) and paid_at is not null and payment_intent is not null
            """,
            new { id },
            cancellationToken: cancellationToken));
    }

    private async Task RefundAsync(string intent, string reason, CancellationToken cancellationToken)
    {
        try
        {
            await calls.RunAsync(
                $"refund:{intent}:{reason}",
                key => new RefundService(stripe.Client).CreateAsync(new RefundCreateOptions { PaymentIntent = intent, Reason = reason }, key, cancellationToken),
                cancellationToken);
        }
        catch (StripeException already) when (already.StripeError?.Code == AlreadyRefunded)
        {
            // by whoever asked before us, whose answer was lost
        }
    }

    private async Task EndAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        var subscriptions = new SubscriptionService(stripe.Client);
        var subscription = await subscriptions.GetAsync(subscriptionId, cancellationToken: cancellationToken);
        if (subscription.Status is not ("canceled" or "incomplete_expired"))
        {
            await subscriptions.CancelAsync(subscriptionId, cancellationToken: cancellationToken);
        }
    }

    private async Task LookAsync(Refunded payment, CancellationToken cancellationToken)
    {
        await syncer.SyncAsync(PaymentIntentSync.OfPayment(payment.PaymentId), cancellationToken);
        if (payment.SubscriptionId is { } subscriptionId)
        {
            await syncer.SyncAsync(Subjects.Of(Subjects.Subscription, subscriptionId), cancellationToken);
        }
    }

    private sealed record Refunded(string PaymentId, string PaymentIntent, string? SubscriptionId);
}
