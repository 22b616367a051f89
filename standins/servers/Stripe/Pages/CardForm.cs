using StreamPlatform.Standins.Stripe.Checkout;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Pages;

internal static class CardForm
{
    public static string Html(string action, string button, string? email = null, bool asksWho = false) => $"""
        <form method="post" action="{Pages.Html.Text(action)}">
        {(asksWho ? Field("email", "Email", "email", email) : "")}
        {Field("cardNumber", "Card number", "text", null)}
        {Field("cardExpiry", "Expiry", "text", "12 / 34")}
        {Field("cardCvc", "CVC", "text", "123")}
        {(asksWho ? Field("billingName", "Name on card", "text", null, false) : "")}
        <button>{Pages.Html.Text(button)}</button>
        </form>
        """;

    // None, when there is no such card.
    public static Buyer? Read(Fields fields)
    {
        fields.Text("cardExpiry");
        fields.Text("cardCvc");
        return TestCards.Find(fields.Text("cardNumber") ?? "") is { } card ? new Buyer(card, fields.Text("email"), fields.Text("billingName")) : null;
    }

    private static string Field(string name, string label, string type, string? value, bool isRequired = true) => $"""
        <label for="{name}">{label}</label><input id="{name}" name="{name}" type="{type}" value="{Pages.Html.Text(value)}" autocomplete="off"{(isRequired ? " required" : "")}>
        """;
}
