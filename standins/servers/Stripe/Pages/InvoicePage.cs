using System.Text.Json.Nodes;
using StreamPlatform.Standins.Stripe.Billing;
using StreamPlatform.Standins.Stripe.Http;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Pages;

internal static class InvoicePage
{
    public static PageAnswer Show(Call call) => Show(call, null);

    public static PageAnswer Pay(Call call)
    {
        var transaction = call.Transaction;
        var invoice = transaction.Get(Invoices.Kind, call.Id);
        if (invoice.Text("status") != "open")
        {
            return Show(call, null);
        }

        if (CardForm.Read(call.Fields) is not { } buyer)
        {
            return Show(call, "Your card number is invalid.");
        }

        var method = PaymentMethods.New(transaction, buyer.Card, 12, 2034);
        transaction.Add(method);
        var attempt = InvoicePayments.Pay(transaction, invoice, method, false, false);
        return attempt.NeedsAction ? PageAnswer.GoTo($"/3ds/{invoice.Text("_intent")}") : Show(call, attempt.Decline?.Message);
    }

    public static PageAnswer Receipt(Call call)
    {
        var charge = call.Transaction.Get("charge", call.Id);
        return PageAnswer.Show(Html.Page("Receipt", $"<p>{Html.Money(charge, "amount")}, {Html.Day(charge.Number("created"))}</p><p>Refunded: {Html.Money(charge, "amount_refunded")}</p>"));
    }

    private static PageAnswer Show(Call call, string? message)
    {
        JsonObject invoice = call.Transaction.Get(Invoices.Kind, call.Id);
        var lines = invoice["lines"].Items().Select(line => $"<li>{Html.Text(line.Text("description"))}: {Html.Money(line, "amount")}</li>");
        return PageAnswer.Show(Html.Page($"Invoice {invoice.Text("number")}", $"""
            <ul>{string.Concat(lines)}</ul>
            <p>Due: <strong id="due">{Html.Money(invoice, "amount_remaining")}</strong>, <span id="status">{invoice.Text("status")}</span></p>
            {Html.Message(message)}
            {(invoice.Text("status") == "open" ? CardForm.Html(call.Path, "Pay") : "")}
            """));
    }
}
