using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Payments;

internal static class Declines
{
    // Refused, and what was tried stays written when there was an intent.
    public static ApiError Error(Decline decline, JsonObject method, JsonObject? intent, string? charge)
    {
        var details = new JsonObject { ["payment_method"] = Expansion.Plain(method) };
        if (decline.DeclineCode is not null)
        {
            details["decline_code"] = decline.DeclineCode;
        }

        if (charge is not null)
        {
            details["charge"] = charge;
        }

        if (intent is not null)
        {
            details["payment_intent"] = Expansion.Plain(intent);
        }

        return new ApiError(402, "card_error", decline.Code, decline.Message) { Details = details, IsOutcome = true, KeepsChanges = intent is not null };
    }

    public static JsonObject ToJson(Decline decline, JsonObject method, string? charge)
    {
        var error = new JsonObject
        {
            ["code"] = decline.Code,
            ["decline_code"] = decline.DeclineCode,
            ["doc_url"] = $"https://docs.stripe.com/error-codes#{decline.Code.Replace('_', '-')}",
            ["message"] = decline.Message,
            ["payment_method"] = Expansion.Plain(method),
            ["type"] = "card_error",
        };
        if (charge is not null)
        {
            error["charge"] = charge;
        }

        return error;
    }
}
