using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Checkout;
using StreamPlatform.Standins.Stripe.Http;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Pages;

internal static class CheckoutPage
{
    public static PageAnswer Show(Call call) => Show(call, Session(call), null);

    public static PageAnswer Pay(Call call)
    {
        var session = Session(call);
        if (session.Text("status") != "open")
        {
            return Show(call, session, null);
        }

        if (CardForm.Read(call.Fields) is not { } typed)
        {
            return Show(call, session, "Your card number is invalid.");
        }

        var buyer = typed with { Email = typed.Email ?? session["customer_details"].Text("email"), Name = typed.Name ?? session["customer_details"].Text("name") };
        if (Charging.NeedsAuthentication(buyer.Card, null, false))
        {
            session["_asked"] = new JsonObject { ["card"] = buyer.Card.Number, ["email"] = buyer.Email, ["name"] = buyer.Name };
            call.Transaction.Save(session);
            return PageAnswer.GoTo($"/c/pay/{session.Id()}/3ds");
        }

        return Complete(call, session, buyer, false);
    }

    public static PageAnswer AskOwner(Call call) => PageAnswer.Show(AuthenticationPage.Html($"/c/pay/{Session(call).Id()}/3ds"));

    public static PageAnswer Authenticate(Call call)
    {
        var session = Session(call);
        if (session.Text("status") != "open" || session["_asked"] is not JsonObject asked)
        {
            return Show(call, session, null);
        }

        var buyer = new Buyer(TestCards.Find(asked.Text("card")!)!, asked.Text("email"), asked.Text("name"));
        return call.Fields.Text("outcome") == "complete"
            ? Complete(call, session, buyer, true)
            : Show(call, session, "We are unable to authenticate your payment method. Please choose a different payment method and try again.");
    }

    private static PageAnswer Complete(Call call, JsonObject session, Buyer buyer, bool isAuthenticated)
    {
        // a declined try leaves the session as it was
        var current = session.Copy();
        if (CheckoutPurchase.Complete(call.Transaction, current, buyer, isAuthenticated) is { } declined)
        {
            return Show(call, call.Transaction.Get(CheckoutSessions.Kind, session.Id()), declined);
        }

        return PageAnswer.GoTo(SuccessUrl(current));
    }

    private static PageAnswer Show(Call call, JsonObject session, string? message)
    {
        if (session.Text("status") == "complete")
        {
            return PageAnswer.GoTo(SuccessUrl(session));
        }

        if (session.Text("status") == "expired")
        {
            return PageAnswer.Show(Html.Page("This page has expired", Html.Link(session.Text("cancel_url"), "Back")));
        }

        var items = session["+line_items"].Items().Select(item => $"<li>{item.Number("quantity")} × {Html.Text(item.Text("description"))}: {Html.Money(item, "amount_total")}</li>");
        var trial = session["_purchase"].FindNumber("trial_days") is { } days ? $"<p>Free for {days} days.</p>" : "";
        var isSubscription = session.Text("mode") == "subscription";
        var email = session["customer_details"].Text("email") ?? session.Text("customer_email");
        return PageAnswer.Show(Html.Page(isSubscription ? "Subscribe" : "Pay", $"""
            <ul>{string.Concat(items)}</ul>
            <p>Total: <strong id="total">{Html.Money(session, "amount_total")}</strong></p>{trial}
            {Html.Message(message)}
            {CardForm.Html(call.Path.Replace("/3ds", "", StringComparison.Ordinal), isSubscription ? "Subscribe" : "Pay", email, true)}
            {Html.Link(session.Text("cancel_url"), "Back")}
            """));
    }

    private static string SuccessUrl(JsonObject session) => session.Text("success_url")!.Replace("{CHECKOUT_SESSION_ID}", session.Id(), StringComparison.Ordinal);

    private static JsonObject Session(Call call) => call.Transaction.Get(CheckoutSessions.Kind, call.Id);
}
