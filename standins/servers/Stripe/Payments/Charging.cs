using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Billing;

namespace StreamPlatform.Standins.Stripe.Payments;

// Charges the card of an intent. The intent, and the invoice behind it, become what came of it.
internal static class Charging
{
    public static Attempt Charge(Transaction transaction, JsonObject intent, JsonObject method, bool isOffSession, bool isAuthenticated)
    {
        var card = PaymentMethods.CardOf(method);
        var attempt = !NeedsAuthentication(card, method, isAuthenticated) ? Settle(transaction, intent, method, card.Decline)
            : isOffSession ? Settle(transaction, intent, method, TestCards.NotAuthenticated)
            : Ask(transaction, intent, method);
        if (attempt.IsPaid && isAuthenticated && intent.Text("setup_future_usage") == "off_session")
        {
            MarkSetUp(transaction, method);
        }

        if (intent.Text("_invoice") is { } invoice)
        {
            InvoicePayments.Settle(transaction, transaction.Get("invoice", invoice), intent, attempt);
        }

        return attempt;
    }

    public static bool NeedsAuthentication(TestCard card, JsonObject? method, bool isAuthenticated) => !isAuthenticated
        && (card.Challenge == Challenge.Always || (card.Challenge == Challenge.UnlessSetUp && !method.Flag("_set_up")));

    // The owner has agreed to later charges.
    public static void MarkSetUp(Transaction transaction, JsonObject method)
    {
        method["_set_up"] = true;
        transaction.Save(method);
    }

    // The owner failed the challenge, or gave up.
    public static void FailAuthentication(Transaction transaction, JsonObject intent)
    {
        var method = transaction.Get(PaymentMethods.Kind, intent.Text("payment_method")!);
        var failure = new Decline("payment_intent_authentication_failure", null,
            "We are unable to authenticate your payment method. Please choose a different payment method and try again.");
        Refuse(transaction, intent, method, failure, null);
        if (intent.Text("_invoice") is { } invoice)
        {
            InvoicePayments.Settle(transaction, transaction.Get("invoice", invoice), intent, new Attempt(failure, null, false));
        }
    }

    private static Attempt Ask(Transaction transaction, JsonObject intent, JsonObject method)
    {
        var page = $"{transaction.Origin.BaseUrl}/3ds/{intent.Id()}";
        intent["payment_method"] = method.Id();
        intent["status"] = "requires_action";
        intent["next_action"] = intent.Text("_return_url") is { } returnUrl
            ? new JsonObject { ["type"] = "redirect_to_url", ["redirect_to_url"] = new JsonObject { ["return_url"] = returnUrl, ["url"] = page } }
            : new JsonObject { ["type"] = "use_stripe_sdk", ["use_stripe_sdk"] = new JsonObject { ["type"] = "three_d_secure_redirect", ["stripe_js"] = page } };
        transaction.Save(intent);
        transaction.Tell("payment_intent.requires_action", intent);
        return new Attempt(null, null, true);
    }

    private static Attempt Settle(Transaction transaction, JsonObject intent, JsonObject method, Decline? decline)
    {
        var charge = Charges.New(transaction, intent, method, decline);
        intent["latest_charge"] = charge.Id();
        intent["next_action"] = null;
        if (decline is not null)
        {
            transaction.Add(charge, "charge.failed");
            Refuse(transaction, intent, method, decline, charge.Id());
            return new Attempt(decline, charge.Id(), false);
        }

        intent["payment_method"] = method.Id();
        intent["last_payment_error"] = null;
        if (intent.Text("customer") is { } customer && intent.Text("setup_future_usage") is not null && method.Text("customer") is null)
        {
            PaymentMethods.Attach(transaction, method, customer);
        }

        if (intent.Text("capture_method") == "manual")
        {
            intent["status"] = "requires_capture";
            intent["amount_capturable"] = intent.Number("amount");
            transaction.Add(charge, "charge.succeeded");
            transaction.Save(intent);
            transaction.Tell("payment_intent.amount_capturable_updated", intent);
        }
        else
        {
            Charges.Capture(transaction, charge, intent.Number("amount"));
            intent["status"] = "succeeded";
            intent["amount_received"] = intent.Number("amount");
            transaction.Add(charge, "charge.succeeded");
            transaction.Save(intent);
            transaction.Tell("payment_intent.succeeded", intent);
        }

        return new Attempt(null, charge.Id(), false);
    }

    private static void Refuse(Transaction transaction, JsonObject intent, JsonObject method, Decline decline, string? charge)
    {
        intent["status"] = "requires_payment_method";
        intent["payment_method"] = null;
        intent["next_action"] = null;
        intent["last_payment_error"] = Declines.ToJson(decline, method, charge);
        transaction.Save(intent);
        transaction.Tell("payment_intent.payment_failed", intent);
    }
}
