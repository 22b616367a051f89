using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Events;

// Events are written, and their deliveries queued, in the transaction of what they tell of.
internal static class EventLog
{
    public static JsonObject Difference(JsonObject before, JsonObject after)
    {
        var (old, current) = (Expansion.Plain(before), Expansion.Plain(after));
        var previous = new JsonObject();
        foreach (var name in old.Select(field => field.Key).Union(current.Select(field => field.Key)).Where(name => !JsonNode.DeepEquals(old[name], current[name])))
        {
            previous[name] = old[name]?.DeepClone();
        }

        return previous;
    }

    public static void Add(Transaction transaction, string type, JsonObject subject, JsonObject? previous)
    {
        var data = new JsonObject { ["object"] = Expansion.Plain(subject) };
        if (previous is not null)
        {
            data["previous_attributes"] = previous;
        }

        var endpoints = WebhookEndpoints.Listening(transaction, type);
        var told = new JsonObject
        {
            ["id"] = Ids.New("evt"),
            ["object"] = "event",
            ["api_version"] = ApiVersion.Current,
            ["created"] = transaction.Now(subject.Kind() == "customer" ? subject.Id() : subject.Text("customer")),
            ["data"] = data,
            ["livemode"] = false,
            ["pending_webhooks"] = endpoints.Count,
            ["request"] = new JsonObject { ["id"] = transaction.Origin.RequestId, ["idempotency_key"] = transaction.Origin.IdempotencyKey },
            ["type"] = type,
        };
        transaction.Add(told);
        endpoints.ForEach(endpoint => transaction.Engine.Deliveries.Queue(transaction, told.Id(), endpoint.Id()));
    }

    public static JsonObject List(Call call)
    {
        var types = call.Fields.Texts("types");
        var type = call.Fields.Text("type") ?? (types is [var only] ? only : types is null ? null : throw ApiErrors.InvalidValue("types", "One type at a time."));
        return Listing.Page(call, "event", ("type", type));
    }
}
