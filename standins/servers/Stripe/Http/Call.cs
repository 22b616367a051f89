namespace StreamPlatform.Standins.Stripe.Http;

// One request inside of its transaction.
internal sealed record Call(Transaction Transaction, Fields Fields, string Path, IReadOnlyDictionary<string, string> RouteValues)
{
    public string Id => RouteValues["id"];
}
