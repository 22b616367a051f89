using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Customers;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Portal;

internal static class PortalSessions
{
    public const string Kind = "billing_portal.session";

    public static JsonObject Create(Call call)
    {
        var customer = CustomerRoutes.Existing(call.Transaction, call.Fields.Require("customer"), "customer").Id();
        var id = Ids.New("bps");
        var session = new JsonObject
        {
            ["id"] = id,
            ["object"] = Kind,
            ["configuration"] = "bpc_default",
            ["created"] = call.Transaction.Now(customer),
            ["customer"] = customer,
            ["flow"] = null,
            ["livemode"] = false,
            ["locale"] = call.Fields.Text("locale"),
            ["on_behalf_of"] = null,
            ["return_url"] = call.Fields.Text("return_url"),
            ["url"] = $"{call.Transaction.Origin.BaseUrl}/p/session/{id}",
        };
        call.Transaction.Add(session, "billing_portal.session.created");
        return session;
    }
}
