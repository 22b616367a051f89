using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Billing;
using StreamPlatform.Standins.Stripe.Customers;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Checkout;

// What the visitor of a Checkout page typed.
internal sealed record Buyer(TestCard Card, string? Email, string? Name);

// The visitor pays: the session is complete, or stays open and says why.
internal static class CheckoutPurchase
{
    public static string? Complete(Transaction transaction, JsonObject session, Buyer buyer, bool isAuthenticated)
    {
        try
        {
            transaction.Database.Nested("purchase", () => Buy(transaction, session, buyer, isAuthenticated), failure => failure is ApiError { KeepsChanges: true });
            return null;
        }
        catch (ApiError declined) when (declined.Status == 402)
        {
            return declined.Message;
        }
    }

    public static JsonObject Details(string? email, string? name) => new()
    {
        ["address"] = null,
        ["email"] = email,
        ["name"] = name,
        ["phone"] = null,
        ["tax_exempt"] = "none",
        ["tax_ids"] = new JsonArray(),
    };

    private static bool Buy(Transaction transaction, JsonObject session, Buyer buyer, bool isAuthenticated)
    {
        var method = PaymentMethods.New(transaction, buyer.Card, 12, 2034);
        (method.Child("billing_details")["email"], method.Child("billing_details")["name"]) = (buyer.Email, buyer.Name);
        transaction.Add(method);
        if (session.Text("mode") == "payment")
        {
            Pay(transaction, session, buyer, method, isAuthenticated);
        }
        else
        {
            Subscribe(transaction, session, buyer, method, isAuthenticated);
        }

        (session["status"], session["url"]) = ("complete", null);
        session["customer_details"] = Details(buyer.Email, buyer.Name);
        transaction.Save(session);
        transaction.Tell("checkout.session.completed", session);
        return true;
    }

    private static void Pay(Transaction transaction, JsonObject session, Buyer buyer, JsonObject method, bool isAuthenticated)
    {
        if (session.Text("customer") is null && session.Text("customer_creation") == "always")
        {
            session["customer"] = CustomerRoutes.Of(transaction, buyer.Email, buyer.Name).Id();
        }

        if (session.Number("amount_total") == 0)
        {
            session["payment_status"] = "no_payment_required";
            return;
        }

        var intent = IntentOf(transaction, session);
        var attempt = Charging.Charge(transaction, intent, method, false, isAuthenticated);
        if (attempt.Decline is { } decline)
        {
            // the next try is of the same payment
            session["payment_intent"] = intent.Id();
            transaction.Save(session);
            throw Declines.Error(decline, method, intent, attempt.ChargeId);
        }

        (session["payment_intent"], session["payment_status"]) = (intent.Id(), "paid");
    }

    private static JsonObject IntentOf(Transaction transaction, JsonObject session)
    {
        if (session.Text("payment_intent") is { } id)
        {
            return transaction.Get(PaymentIntents.Kind, id);
        }

        var purchase = session.Child("_purchase");
        var intent = PaymentIntents.New(transaction, session.Number("amount_total"), session.Text("currency")!, session.Text("customer"));
        intent["metadata"] = purchase["metadata"]!.DeepClone();
        intent["description"] = purchase.Text("description");
        intent["setup_future_usage"] = purchase.Text("setup_future_usage");
        transaction.Add(intent, "payment_intent.created");
        return intent;
    }

    private static void Subscribe(Transaction transaction, JsonObject session, Buyer buyer, JsonObject method, bool isAuthenticated)
    {
        var customer = session.Text("customer") ?? CustomerRoutes.Of(transaction, buyer.Email, buyer.Name).Id();
        PaymentMethods.Attach(transaction, method, customer);
        if (isAuthenticated)
        {
            Charging.MarkSetUp(transaction, method);
        }

        var purchase = session.Child("_purchase");
        var days = purchase.FindNumber("trial_days");
        var items = session["+line_items"].Items().Select(item => new RequestedItem(item.Child("price").Copy(), item.Number("quantity"), item.Child("metadata").Copy()));
        var subscription = Subscriptions.Start(transaction, new SubscriptionRequest(customer, [.. items])
        {
            DefaultPaymentMethod = method.Id(),
            TrialEnd = days is null ? purchase.FindNumber("trial_end") : transaction.Now(customer) + (days * 24 * 60 * 60),
            MissingPaymentMethod = purchase.Text("missing_payment_method") ?? "create_invoice",
            Behavior = "error_if_incomplete",
            IsAuthenticated = isAuthenticated,
            HasAutomaticTax = session["automatic_tax"].Flag("enabled"),
            Description = purchase.Text("description"),
            Metadata = purchase.Child("metadata").Copy(),
        });
        (session["customer"], session["subscription"], session["invoice"]) = (customer, subscription.Id(), subscription.Text("latest_invoice"));
        session["payment_status"] = subscription.Text("status") == "trialing" ? "no_payment_required" : "paid";
    }
}
