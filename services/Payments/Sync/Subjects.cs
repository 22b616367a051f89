using Stripe;
using Stripe.Checkout;

namespace StreamPlatform.Payments.Sync;

// An object of Stripe: `kind:id`.
internal static class Subjects
{
    public const string Checkout = "checkout";
    public const string Subscription = "subscription";
    public const string Invoice = "invoice";
    public const string PaymentIntent = "payment-intent";

    public static string Of(string kind, string id) => $"{kind}:{id}";

    public static (string Kind, string Id) Split(string subject)
    {
        var colon = subject.IndexOf(':', StringComparison.Ordinal);
        return (subject[..colon], subject[(colon + 1)..]);
    }

    // null: an event that nothing follows from
    public static string? Of(IHasObject? subject) => subject switch
    {
        Session session => Of(Checkout, session.Id),
        Stripe.Subscription subscription => Of(Subscription, subscription.Id),
        Stripe.Invoice { Id: { } id } => Of(Invoice, id),
        Charge { PaymentIntentId: { } intent, AmountRefunded: > 0 } => Of(PaymentIntent, intent),
        Charge { PaymentIntentId: { } intent, Disputed: true } => Of(PaymentIntent, intent),
        Refund { PaymentIntentId: { } intent } => Of(PaymentIntent, intent),
        Dispute { PaymentIntentId: { } intent } => Of(PaymentIntent, intent),
        _ => null,
    };
}
