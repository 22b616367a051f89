namespace StreamPlatform.Payments.Tests;

// A room, its Stripe, and the way of the events between them.
internal sealed record Town(WebhookRelay Relay, StripeStandIn Stripe, PaymentsApp App) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Relay.DisposeAsync();
        await App.DisposeAsync();
        await Stripe.DisposeAsync();
    }

    public async Task<string> BuyAsync(string userId, object item)
    {
        var checkout = await App.CheckoutAsync(userId, item);
        Assert.True(await Stripe.PayAsync(checkout.Url));
        await App.UntilPaidAsync(userId, checkout.CheckoutId);
        return checkout.CheckoutId;
    }
}
