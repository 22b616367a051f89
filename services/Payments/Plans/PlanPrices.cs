using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using StreamPlatform.Payments.Provider;
using Stripe;

namespace StreamPlatform.Payments.Plans;

// The prices of the plans at Stripe. Made when they are missing; a price never changes, so another amount is another price that takes over the lookup key,
// and who subscribed before keeps theirs.
internal sealed class PlanPrices(StripeApi stripe, StripeCalls calls, PlanList plans)
{
    private const string Product = "streamplatform-premium";
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    public async Task<string> OfAsync(Plan plan, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(plan.PlanId, out var known))
        {
            return known;
        }

        await RequireProductAsync(cancellationToken);
        var price = await FindAsync(plan, cancellationToken) ?? await MakeAsync(plan, cancellationToken);
        return _known.GetOrAdd(plan.PlanId, price.Id);
    }

    public async Task RequireAllAsync(CancellationToken cancellationToken)
    {
        foreach (var plan in plans.All.Where(plan => plan.Interval is not null))
        {
            await OfAsync(plan, cancellationToken);
        }
    }

    private async Task RequireProductAsync(CancellationToken cancellationToken)
    {
        var products = new ProductService(stripe.Client);
        try
        {
            await products.GetAsync(Product, cancellationToken: cancellationToken);
        }
        catch (StripeException missing) when (missing.HttpStatusCode == HttpStatusCode.NotFound)
        {
            var options = new ProductCreateOptions { Id = Product, Name = "StreamPlatform Premium" };
            await calls.RunAsync($"product:{Product}", key => products.CreateAsync(options, key, cancellationToken), cancellationToken);
        }
    }

    private async Task<Price?> FindAsync(Plan plan, CancellationToken cancellationToken)
    {
        var found = await new PriceService(stripe.Client).ListAsync(
            new PriceListOptions { LookupKeys = [plan.PlanId], Active = true, Limit = 1 }, cancellationToken: cancellationToken);
        return found.FirstOrDefault(price => price.UnitAmount == plan.Amount && price.Currency == plan.Currency && price.Recurring?.Interval == plan.Interval);
    }

    private Task<Price> MakeAsync(Plan plan, CancellationToken cancellationToken)
    {
        var options = new PriceCreateOptions
        {
            Product = Product,
            Currency = plan.Currency,
            UnitAmount = plan.Amount,
            TaxBehavior = "inclusive",
            Recurring = new PriceRecurringOptions { Interval = plan.Interval },
            LookupKey = plan.PlanId,
            TransferLookupKey = true,
        };
        var name = string.Create(CultureInfo.InvariantCulture, $"price:{plan.PlanId}:{plan.Amount}:{plan.Currency}");
        return calls.RunAsync(name, key => new PriceService(stripe.Client).CreateAsync(options, key, cancellationToken), cancellationToken);
    }
}
