using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Payments;

internal static class Charges
{
    private const string Kind = "charge";

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call) =>
        Listing.Page(call, Kind, ("customer", call.Fields.Text("customer")), ("payment_intent", call.Fields.Text("payment_intent")));

    public static JsonObject New(Transaction transaction, JsonObject intent, JsonObject method, Decline? decline)
    {
        var card = method.Child("card");
        var id = Ids.New("ch");
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["amount"] = intent.Number("amount"),
            ["amount_captured"] = 0,
            ["amount_refunded"] = 0,
            ["balance_transaction"] = null,
            ["billing_details"] = method["billing_details"]!.DeepClone(),
            ["captured"] = false,
            ["created"] = transaction.Now(intent.Text("customer")),
            ["currency"] = intent.Text("currency"),
            ["customer"] = intent.Text("customer"),
            ["description"] = intent.Text("description"),
            ["disputed"] = false,
            ["failure_code"] = decline?.Code,
            ["failure_message"] = decline?.Message,
            ["fraud_details"] = new JsonObject(),
            ["livemode"] = false,
            ["metadata"] = intent["metadata"]!.DeepClone(),
            ["outcome"] = Outcome(decline),
            ["paid"] = decline is null,
            ["payment_intent"] = intent.Id(),
            ["payment_method"] = method.Id(),
            ["payment_method_details"] = new JsonObject
            {
                ["type"] = "card",
                ["card"] = new JsonObject
                {
                    ["amount_authorized"] = decline is null ? intent.Number("amount") : null,
                    ["brand"] = card.Text("brand"),
                    ["country"] = card.Text("country"),
                    ["exp_month"] = card.Number("exp_month"),
                    ["exp_year"] = card.Number("exp_year"),
                    ["fingerprint"] = card.Text("fingerprint"),
                    ["funding"] = card.Text("funding"),
                    ["last4"] = card.Text("last4"),
                    ["network"] = card.Text("brand"),
                },
            },
            ["receipt_email"] = intent.Text("receipt_email"),
            ["receipt_url"] = $"{transaction.Origin.BaseUrl}/receipts/{id}",
            ["refunded"] = false,
            ["+refunds"] = Json.List($"/v1/charges/{id}/refunds", []),
            ["status"] = decline is null ? "succeeded" : "failed",
        };
    }

    public static void Capture(Transaction transaction, JsonObject charge, long amount)
    {
        charge["captured"] = true;
        charge["amount_captured"] = amount;
        charge["balance_transaction"] = BalanceTransactions.Add(transaction, charge, "charge", amount, BalanceTransactions.FeeOf(amount)).Id();
    }

    private static JsonObject Outcome(Decline? decline) => new()
    {
        ["network_status"] = decline is null ? "approved_by_network" : "declined_by_network",
        ["reason"] = decline?.DeclineCode,
        ["risk_level"] = "normal",
        ["seller_message"] = decline is null ? "Payment complete." : "The bank did not return any further details with this decline.",
        ["type"] = decline is null ? "authorized" : "issuer_declined",
    };
}
