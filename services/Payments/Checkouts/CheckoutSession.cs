using Microsoft.Extensions.Options;
using Stripe.Checkout;
using StreamPlatform.Payments.Plans;
using StreamPlatform.Payments.Provider;
using StreamPlatform.Payments.Subscriptions;

namespace StreamPlatform.Payments.Checkouts;

// Stripe's page for one purchase.
internal sealed class CheckoutSession(
    StripeApi stripe, StripeCalls calls, Customers customers, PlanList plans, PlanPrices prices, SubscriptionRows subscriptions, Site site, IOptions<PaymentsOptions> options)
{
    public async Task<Session> BeginAsync(
        string checkoutId, PricedPurchase priced, HttpRequest request, string returnPath, CancellationToken cancellationToken)
    {
        var purchase = priced.Purchase;
        var session = new SessionCreateOptions
        {
            Customer = await customers.OfAsync(purchase.UserId, cancellationToken),
            ClientReferenceId = checkoutId,
            Metadata = purchase.ToMetadata(),
            SuccessUrl = site.AddressOf(request, returnPath, ("checkout", checkoutId)),
            CancelUrl = site.AddressOf(request, returnPath, ("checkout", checkoutId), ("canceled", "true")),
            LineItems = [new SessionLineItemOptions { Quantity = 1 }],
        };
        var item = session.LineItems[0];
        if (purchase.Kind is Purchase.Plan or Purchase.Membership)
        {
            session.Mode = "subscription";
            session.SubscriptionData = new SessionSubscriptionDataOptions { Metadata = session.Metadata };
        }
        else
        {
            session.Mode = "payment";
            session.PaymentIntentData = new SessionPaymentIntentDataOptions { Metadata = session.Metadata };
        }

        if (priced.Amount is { } amount)
        {
            item.PriceData = PriceOf(priced.Name, amount, session.Mode);
        }
        else
        {
            await SetPlanAsync(session, plans.Of(purchase.PlanId), purchase.UserId, cancellationToken);
        }

        SetTax(session);
        return await calls.RunAsync(
            $"checkout:{checkoutId}", key => new SessionService(stripe.Client).CreateAsync(session, key, cancellationToken), cancellationToken);
    }

    private async Task SetPlanAsync(SessionCreateOptions session, Plan plan, string userId, CancellationToken cancellationToken)
    {
        session.LineItems[0].Price = await prices.OfAsync(plan, cancellationToken);
        if (plan.TrialDays > 0 && !await subscriptions.HasTriedAsync(userId, cancellationToken))
        {
            session.SubscriptionData.TrialPeriodDays = plan.TrialDays;
        }
    }

    private SessionLineItemPriceDataOptions PriceOf(string name, long amount, string mode) => new()
    {
        Currency = options.Value.Currency,
        UnitAmount = amount,
        TaxBehavior = "inclusive",
        ProductData = new SessionLineItemPriceDataProductDataOptions { Name = name },
        Recurring = mode == "subscription" ? new SessionLineItemPriceDataRecurringOptions { Interval = "month" } : null,
    };

    // Stripe reckons taxes from the address that is typed on its page.
    private void SetTax(SessionCreateOptions session)
    {
        if (options.Value.AutomaticTax)
        {
            session.AutomaticTax = new SessionAutomaticTaxOptions { Enabled = true };
            session.CustomerUpdate = new SessionCustomerUpdateOptions { Address = "auto" };
        }
    }
}
