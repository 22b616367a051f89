using StreamPlatform.Standins.Stripe.Http;
using StreamPlatform.Standins.Stripe.Payments;

namespace StreamPlatform.Standins.Stripe.Pages;

// The bank asks the card's owner.
internal static class AuthenticationPage
{
    public static PageAnswer Show(Call call) => PageAnswer.Show(Html(call.Path));

    public static PageAnswer Answer(Call call)
    {
        var (transaction, isAgreed) = (call.Transaction, call.Fields.Text("outcome") == "complete");
        var intent = transaction.Get(PaymentIntents.Kind, call.Id);
        if (intent.Text("status") != "requires_action")
        {
            return PageAnswer.Show(Pages.Html.Page("Nothing to authenticate", Pages.Html.Message("This payment is not waiting for you.")));
        }

        if (isAgreed)
        {
            Charging.Charge(transaction, intent, transaction.Get(PaymentMethods.Kind, intent.Text("payment_method")!), false, true);
        }
        else
        {
            Charging.FailAuthentication(transaction, intent);
        }

        var status = intent.Text("status") == "succeeded" ? "succeeded" : "failed";
        return intent.Text("_return_url") is { } back
            ? PageAnswer.GoTo($"{back}{(back.Contains('?', StringComparison.Ordinal) ? '&' : '?')}payment_intent={intent.Id()}"
                + $"&payment_intent_client_secret={intent.Text("client_secret")}&redirect_status={status}")
            : PageAnswer.Show(Pages.Html.Page("Thank you", $"""<p id="status">{status}</p>"""));
    }

    public static string Html(string action) => Pages.Html.Page("Your bank asks: is it you?",
        Pages.Html.Button(action, "Complete", ("outcome", "complete")) + Pages.Html.Button(action, "Fail", ("outcome", "fail")));
}
