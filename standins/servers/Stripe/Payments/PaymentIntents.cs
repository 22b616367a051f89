using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Payments;

internal static class PaymentIntents
{
    public const string Kind = "payment_intent";
    public const long LeastAmount = 50;

    public static JsonObject New(Transaction transaction, long amount, string currency, string? customer)
    {
        if (amount < LeastAmount)
        {
            throw new ApiError(400, "invalid_request_error", "amount_too_small", $"Amount must be at least {LeastAmount} of the smallest unit of {currency}.")
            {
                Parameter = "amount",
            };
        }

        var id = Ids.New("pi");
        return new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["amount"] = amount,
            ["amount_capturable"] = 0,
            ["amount_details"] = new JsonObject { ["tip"] = new JsonObject() },
            ["amount_received"] = 0,
            ["application"] = null,
            ["application_fee_amount"] = null,
            ["automatic_payment_methods"] = null,
            ["canceled_at"] = null,
            ["cancellation_reason"] = null,
            ["capture_method"] = "automatic_async",
            ["client_secret"] = $"{id}_secret_{Ids.Secret(25)}",
            ["confirmation_method"] = "automatic",
            ["created"] = transaction.Now(customer),
            ["currency"] = currency,
            ["customer"] = customer,
            ["description"] = null,
            ["last_payment_error"] = null,
            ["latest_charge"] = null,
            ["livemode"] = false,
            ["metadata"] = new JsonObject(),
            ["next_action"] = null,
            ["payment_method"] = null,
            ["payment_method_options"] = new JsonObject(),
            ["payment_method_types"] = new JsonArray("card"),
            ["processing"] = null,
            ["receipt_email"] = null,
            ["setup_future_usage"] = null,
            ["shipping"] = null,
            ["statement_descriptor"] = null,
            ["statement_descriptor_suffix"] = null,
            ["status"] = "requires_payment_method",
            ["transfer_group"] = null,
        };
    }

    // Throws when the card is declined, after everything was written.
    public static void Confirm(Transaction transaction, JsonObject intent, bool isOffSession, bool refusesActions)
    {
        if (intent.Text("status") is not ("requires_payment_method" or "requires_confirmation" or "requires_action") || intent.Text("payment_method") is not { } id)
        {
            throw Unexpected(intent, intent.Text("payment_method") is null
                ? "You cannot confirm this PaymentIntent because it's missing a payment method."
                : $"This PaymentIntent's status is {intent.Text("status")}, and cannot be confirmed.");
        }

        var method = transaction.Get(PaymentMethods.Kind, id);
        if (refusesActions && Charging.NeedsAuthentication(PaymentMethods.CardOf(method), method, false))
        {
            throw Declines.Error(TestCards.NotAuthenticated, method, intent, null);
        }

        var attempt = Charging.Charge(transaction, intent, method, isOffSession, false);
        if (attempt.Decline is { } decline)
        {
            throw Declines.Error(decline, method, intent, attempt.ChargeId);
        }
    }

    public static ApiError Unexpected(JsonObject intent, string message) => new(400, "invalid_request_error", "payment_intent_unexpected_state", message)
    {
        IsOutcome = true,
        Details = new JsonObject { ["payment_intent"] = Http.Expansion.Plain(intent) },
    };
}
