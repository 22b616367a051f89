namespace StreamPlatform.Payments.Checkouts;

internal sealed record CheckoutRequest(string? Item, string? PlanId, string? VideoId, string? Kind, string? ChannelId, int? Months, string? ReturnPath);

// What was asked for, as it was asked for.
internal sealed record CheckoutItem(string Item, string? PlanId, string? VideoId, string? Kind, string? ChannelId, int? Months)
{
    public static CheckoutItem Of(Purchase purchase) => purchase.Kind switch
    {
        Purchase.Buy or Purchase.Rent => new("video", null, purchase.VideoId, purchase.Kind, null, null),
        Purchase.Membership => new("membership", null, null, null, purchase.ChannelId, null),
        Purchase.Gift => new("gift", purchase.PlanId, null, null, null, purchase.Months),
        _ => new("plan", purchase.PlanId, null, null, null, null),
    };
}

internal sealed record StartedCheckout(string CheckoutId, string Url);

internal sealed record ShownCheckout(string CheckoutId, string State, CheckoutItem Item, string? GiftCode);
