using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Billing;
using StreamPlatform.Standins.Stripe.Http;
using StreamPlatform.Standins.Stripe.Payments;
using StreamPlatform.Standins.Stripe.Portal;

namespace StreamPlatform.Standins.Stripe.Pages;

// The customer's own page: end or keep a subscription, another card, invoices.
internal static class PortalPage
{
    public static PageAnswer Show(Call call) => Show(call, null);

    public static PageAnswer Cancel(Call call) => Change(call, true);

    public static PageAnswer Renew(Call call) => Change(call, false);

    public static PageAnswer ChangeCard(Call call)
    {
        var transaction = call.Transaction;
        var customer = transaction.Get("customer", Session(call).Text("customer")!);
        if (CardForm.Read(call.Fields) is not { } buyer)
        {
            return Show(call, "Your card number is invalid.");
        }

        var method = PaymentMethods.New(transaction, buyer.Card, 12, 2034);
        if (!buyer.Card.IsAttachable)
        {
            return Show(call, buyer.Card.Decline!.Message);
        }

        transaction.Add(method);
        PaymentMethods.Attach(transaction, method, customer.Id());
        // who is logged in here has agreed to later charges
        Charging.MarkSetUp(transaction, method);
        var changed = customer.Copy();
        changed.Child("invoice_settings")["default_payment_method"] = method.Id();
        transaction.Change(customer, changed, "customer.updated");
        foreach (var before in SubscriptionsOf(transaction, customer.Id()))
        {
            var subscription = before.Copy();
            subscription["default_payment_method"] = method.Id();
            transaction.Change(before, subscription, Subscriptions.Updated);
        }

        return PageAnswer.GoTo($"/p/session/{call.Id}");
    }

    private static PageAnswer Change(Call call, bool isEnding)
    {
        var customer = Session(call).Text("customer")!;
        var subscription = SubscriptionsOf(call.Transaction, customer).FirstOrDefault(subscription => subscription.Id() == call.Fields.Text("subscription"))
            ?? throw ApiErrors.NoSuch(Subscriptions.Kind, call.Fields.Text("subscription") ?? "");
        var change = new Fields();
        change.Add("cancel_at_period_end", isEnding ? "true" : "false");
        SubscriptionChanges.Cancellation(call.Transaction, subscription, change);
        return PageAnswer.GoTo($"/p/session/{call.Id}");
    }

    private static PageAnswer Show(Call call, string? message)
    {
        var (transaction, session) = (call.Transaction, Session(call));
        var customer = session.Text("customer")!;
        var page = $"/p/session/{session.Id()}";
        var subscriptions = SubscriptionsOf(transaction, customer).Select(subscription => Describe(transaction, subscription, page));
        var invoices = transaction.Database.Query("kind = 'invoice' AND customer = $1 ORDER BY seq DESC LIMIT 24", customer).Select(invoice =>
            $"""<li><a href="/i/{invoice.Id()}">{Html.Text(invoice.Text("number") ?? "Draft")}</a>: {Html.Money(invoice, "total")}, {Html.Text(invoice.Text("status"))}</li>""");
        return PageAnswer.Show(Html.Page("Your billing", $"""
            <h2>Subscriptions</h2><ul>{string.Concat(subscriptions)}</ul>
            <h2>Card</h2>{Html.Message(message)}{CardForm.Html($"{page}/card", "Use this card")}
            <h2>Invoices</h2><ul>{string.Concat(invoices)}</ul>
            {Html.Link(session.Text("return_url"), "Back")}
            """));
    }

    private static string Describe(Transaction transaction, JsonObject subscription, string page)
    {
        var names = subscription["items"].Items().Select(item => transaction.Find(item.Child("price").Text("product")!).Text("name"));
        var end = Html.Day(subscription.Number("_period_end"));
        var (until, button) = subscription.Flag("cancel_at_period_end")
            ? ($"ends on {end}", Html.Button($"{page}/renew", "Don't cancel", ("subscription", subscription.Id())))
            : ($"renews on {end}", Html.Button($"{page}/cancel", "Cancel subscription", ("subscription", subscription.Id())));
        return $"<li>{Html.Text(string.Join(", ", names))} ({subscription.Text("status")}), {until}{button}</li>";
    }

    private static IReadOnlyList<JsonObject> SubscriptionsOf(Transaction transaction, string customer) =>
        transaction.Database.Query("kind = 'subscription' AND customer = $1 AND json_extract(body, '$._is_over') = 0 ORDER BY seq", customer);

    private static JsonObject Session(Call call) => call.Transaction.Get(PortalSessions.Kind, call.Id);
}
