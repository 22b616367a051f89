using Microsoft.AspNetCore.Http;
using StreamPlatform.Standins.Stripe.Http;

namespace StreamPlatform.Standins.Stripe.Pages;

internal sealed record HostedPage(string Method, string Path, Func<Call, PageAnswer> Handle);

// What a buyer sees: in the original these are pages of Stripe's.
internal static class HostedPages
{
    public static readonly IReadOnlyList<HostedPage> All =
    [
        new("GET", "/c/pay/{id}", CheckoutPage.Show),
        new("POST", "/c/pay/{id}", CheckoutPage.Pay),
        new("GET", "/c/pay/{id}/3ds", CheckoutPage.AskOwner),
        new("POST", "/c/pay/{id}/3ds", CheckoutPage.Authenticate),
        new("GET", "/3ds/{id}", AuthenticationPage.Show),
        new("POST", "/3ds/{id}", AuthenticationPage.Answer),
        new("GET", "/i/{id}", InvoicePage.Show),
        new("POST", "/i/{id}", InvoicePage.Pay),
        new("GET", "/receipts/{id}", InvoicePage.Receipt),
        new("GET", "/p/session/{id}", PortalPage.Show),
        new("POST", "/p/session/{id}/cancel", PortalPage.Cancel),
        new("POST", "/p/session/{id}/renew", PortalPage.Renew),
        new("POST", "/p/session/{id}/card", PortalPage.ChangeCard),
    ];

    public static async Task AnswerAsync(HttpContext context, Engine engine, HostedPage page)
    {
        var parameters = await Server.ParametersAsync(context.Request);
        var values = context.Request.RouteValues.ToDictionary(entry => entry.Key, entry => (string)entry.Value!);
        var origin = new Origin(null, null, Server.BaseUrlOf(context.Request));
        var answer = await engine.DoAsync(transaction => Answer(transaction, page, context.Request.Path, values, parameters), origin);
        if (answer.Location is not null)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = answer.Location;
            return;
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(answer.Html!);
    }

    private static PageAnswer Answer(
        Transaction transaction, HostedPage page, string path, Dictionary<string, string> values, List<KeyValuePair<string, string>> parameters)
    {
        try
        {
            var fields = new Fields();
            parameters.ForEach(parameter => fields.Add(parameter.Key, parameter.Value));
            return transaction.Database.Nested("page", () => page.Handle(new Call(transaction, fields, path, values)), failure => failure is ApiError { KeepsChanges: true });
        }
        catch (ApiError refused)
        {
            return new PageAnswer(Html.Page("Something went wrong", Html.Message(refused.Message)), null, refused.Status);
        }
    }
}
