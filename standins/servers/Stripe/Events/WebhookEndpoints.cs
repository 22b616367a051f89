using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Events;

internal static class WebhookEndpoints
{
    private const string Kind = "webhook_endpoint";
    private const string ForwardedId = "we_forwarded";

    public static JsonObject Create(Call call)
    {
        var fields = call.Fields;
        var version = fields.Text("api_version");
        if (version is not null and not ApiVersion.Current)
        {
            throw ApiErrors.OtherVersion(version);
        }

        var endpoint = New(call.Transaction, Ids.New("we"), fields.Require("url"), fields.Texts("enabled_events") ?? throw ApiErrors.Missing("enabled_events"));
        endpoint["metadata"] = fields.Metadata();
        fields.CopyTo(endpoint, "description");
        endpoint["_secret"] = $"whsec_{Ids.Secret(32)}";
        call.Transaction.Add(endpoint);
        // only this once
        endpoint["secret"] = endpoint.Text("_secret");
        return endpoint;
    }

    public static JsonObject Show(Call call) => call.Transaction.Get(Kind, call.Id);

    public static JsonObject List(Call call) => Listing.Page(call, Kind);

    public static JsonObject Update(Call call)
    {
        var endpoint = call.Transaction.Get(Kind, call.Id);
        call.Fields.CopyTo(endpoint, "url", "description");
        endpoint["metadata"] = call.Fields.Metadata(endpoint["metadata"]);
        if (call.Fields.Texts("enabled_events") is { } types)
        {
            endpoint["enabled_events"] = Json.Texts(types);
        }

        if (call.Fields.Flag("disabled") is { } isDisabled)
        {
            endpoint["status"] = isDisabled ? "disabled" : "enabled";
        }

        call.Transaction.Save(endpoint);
        return endpoint;
    }

    public static JsonObject Delete(Call call)
    {
        var endpoint = call.Transaction.Get(Kind, call.Id);
        call.Transaction.Database.Remove(endpoint.Id());
        return Deletions.Stub(endpoint);
    }

    // The endpoint of the command line; without one what was forwarded before ends.
    public static bool Forward(Transaction transaction, ServerOptions options)
    {
        if (options.ForwardTo is null)
        {
            transaction.Database.Remove(ForwardedId);
            return false;
        }

        var endpoint = New(transaction, ForwardedId, options.ForwardTo, ["*"]);
        endpoint["_secret"] = options.WebhookSecret;
        transaction.Save(endpoint);
        return true;
    }

    public static List<JsonObject> Listening(Transaction transaction, string type) =>
    [
        .. transaction.Database.Query("kind = $1 ORDER BY seq", Kind).Where(endpoint => endpoint.Text("status") == "enabled"
            && ((JsonArray)endpoint["enabled_events"]!).Any(wanted => wanted!.GetValue<string>() is var name && (name == "*" || name == type))),
    ];

    private static JsonObject New(Transaction transaction, string id, string url, IReadOnlyList<string> types)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw ApiErrors.InvalidValue("url", "Invalid URL: An explicit scheme (such as https) must be provided.");
        }

        return new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["api_version"] = ApiVersion.Current,
            ["application"] = null,
            ["created"] = transaction.Now(),
            ["description"] = null,
            ["enabled_events"] = Json.Texts(types),
            ["livemode"] = false,
            ["metadata"] = new JsonObject(),
            ["status"] = "enabled",
            ["url"] = url,
        };
    }
}
