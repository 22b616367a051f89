using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Customers;

namespace StreamPlatform.Standins.Stripe.Payments;

internal static class PaymentMethods
{
    public const string Kind = "payment_method";

    // An id, or a token that stands for a new card.
    public static JsonObject Resolve(Transaction transaction, string idOrToken)
    {
        if (TestCards.OfToken(idOrToken) is not { } card)
        {
            return transaction.Get(Kind, idOrToken, Kind);
        }

        var method = New(transaction, card, 12, 2034);
        transaction.Add(method);
        return method;
    }

    // Of this customer, who must have it already unless it is a token.
    public static JsonObject Of(Transaction transaction, string idOrToken, string customer)
    {
        var method = Resolve(transaction, idOrToken);
        if (method.Text("customer") is null && TestCards.OfToken(idOrToken) is not null)
        {
            Attach(transaction, method, customer);
        }

        return method.Text("customer") == customer
            ? method
            : throw ApiErrors.Conflict("resource_missing", $"The customer does not have a payment method with the ID {method.Id()}. It must be attached to the customer.", Kind);
    }

    public static JsonObject New(Transaction transaction, TestCard card, long month, long year) => new()
    {
        ["id"] = Ids.New("pm"),
        ["object"] = Kind,
        ["allow_redisplay"] = "unspecified",
        ["billing_details"] = new JsonObject { ["address"] = null, ["email"] = null, ["name"] = null, ["phone"] = null, ["tax_id"] = null },
        ["card"] = new JsonObject
        {
            ["brand"] = card.Brand,
            ["checks"] = new JsonObject { ["address_line1_check"] = null, ["address_postal_code_check"] = null, ["cvc_check"] = "pass" },
            ["country"] = "US",
            ["display_brand"] = card.Brand,
            ["exp_month"] = month,
            ["exp_year"] = year,
            ["fingerprint"] = $"fp{card.Number[^8..]}",
            ["funding"] = "credit",
            ["generated_from"] = null,
            ["last4"] = card.Number[^4..],
            ["networks"] = new JsonObject { ["available"] = new JsonArray(card.Brand), ["preferred"] = null },
            ["regulated_status"] = "unregulated",
            ["three_d_secure_usage"] = new JsonObject { ["supported"] = true },
            ["wallet"] = null,
        },
        ["created"] = transaction.Now(),
        ["customer"] = null,
        ["customer_account"] = null,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["type"] = "card",
        ["_number"] = card.Number,
    };

    public static TestCard CardOf(JsonObject method) => TestCards.Find(method.Text("_number")!)!;

    public static void Attach(Transaction transaction, JsonObject method, string customer)
    {
        if (method.Text("customer") == customer)
        {
            return;
        }

        if (method.Text("customer") is not null)
        {
            throw ApiErrors.Conflict("payment_method_unexpected_state", "The payment method you provided has already been attached to a customer.", Kind);
        }

        CustomerRoutes.Existing(transaction, customer, "customer");
        if (CardOf(method) is { IsAttachable: false, Decline: { } decline })
        {
            throw Declines.Error(decline, method, null, null);
        }

        method["customer"] = customer;
        transaction.Save(method);
        transaction.Tell("payment_method.attached", method);
    }
}
