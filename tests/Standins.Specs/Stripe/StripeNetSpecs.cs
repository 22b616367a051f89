using Stripe;
using BillingPortal = Stripe.BillingPortal;
using Checkout = Stripe.Checkout;

namespace StreamPlatform.Standins.Specs.Stripe;

// The .NET client that the product uses, unchanged, against our server.
public sealed class StripeNetSpecs(SharedStripe shared) : IClassFixture<SharedStripe>
{
    private readonly StripeClient _client = shared.Server.Client();

    [Fact]
    public async Task A_subscription_is_paid_upgraded_and_cancelled()
    {
        var (customer, price) = (await CustomerAsync(), await PriceAsync(999, "month"));
        var dearer = await PriceAsync(1999, "month");
        var subscriptions = new SubscriptionService(_client);
        var created = await subscriptions.CreateAsync(new SubscriptionCreateOptions
        {
            Customer = customer.Id,
            Items = [new SubscriptionItemOptions { Price = price.Id }],
            Metadata = new Dictionary<string, string> { ["user"] = "7" },
            Expand = ["latest_invoice.payments"],
        });
        Assert.Equal("active", created.Status);
        Assert.Equal(999, created.LatestInvoice.AmountPaid);
        Assert.Equal("payment_intent", Assert.Single(created.LatestInvoice.Payments).Payment.Type);
        Assert.Equal(created.Items.Data[0].CurrentPeriodStart.AddMonths(1), created.Items.Data[0].CurrentPeriodEnd);

        var upgraded = await subscriptions.UpdateAsync(created.Id, new SubscriptionUpdateOptions
        {
            Items = [new SubscriptionItemOptions { Id = created.Items.Data[0].Id, Price = dearer.Id }],
            ProrationBehavior = "always_invoice",
            Expand = ["latest_invoice"],
        });
        Assert.Equal(dearer.Id, upgraded.Items.Data[0].Price.Id);
        Assert.Equal("subscription_update", upgraded.LatestInvoice.BillingReason);
        Assert.Equal(created.Id, upgraded.LatestInvoice.Parent.SubscriptionDetails.SubscriptionId);
        Assert.InRange(upgraded.LatestInvoice.AmountPaid, 990, 1000);
        Assert.All(upgraded.LatestInvoice.Lines, line => Assert.True(line.Parent.SubscriptionItemDetails.Proration));

        var cancelled = await subscriptions.CancelAsync(created.Id);
        Assert.Equal("canceled", cancelled.Status);
        Assert.NotNull(cancelled.EndedAt);
    }

    [Fact]
    public async Task A_declined_card_is_an_exception_that_says_why()
    {
        var declined = await Assert.ThrowsAsync<StripeException>(() => new PaymentIntentService(_client).CreateAsync(new PaymentIntentCreateOptions
        {
            Amount = 500,
            Currency = "usd",
            PaymentMethod = "pm_card_visa_chargeDeclined",
            Confirm = true,
        }));
        Assert.Equal(System.Net.HttpStatusCode.PaymentRequired, declined.HttpStatusCode);
        Assert.Equal(("card_error", "card_declined", "generic_decline"), (declined.StripeError.Type, declined.StripeError.Code, declined.StripeError.DeclineCode));
        Assert.Equal("requires_payment_method", declined.StripeError.PaymentIntent.Status);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_found_again_under_its_key()
    {
        var paid = await new PaymentIntentService(_client).CreateAsync(
            new PaymentIntentCreateOptions { Amount = 500, Currency = "usd", PaymentMethod = "pm_card_visa", Confirm = true });
        var refunds = new RefundService(_client);
        var options = new RefundCreateOptions { PaymentIntent = paid.Id, Amount = 200 };
        var key = new RequestOptions { IdempotencyKey = Guid.NewGuid().ToString() };
        await shared.Server.ControlAsync("faults", ("path", "/v1/refunds"), ("effect", "cut"));
        var refund = await refunds.CreateAsync(options, key);
        Assert.Equal(refund.Id, (await refunds.CreateAsync(options, key)).Id);
        Assert.Single(await refunds.ListAsync(new RefundListOptions { PaymentIntent = paid.Id }));

        var reused = await Assert.ThrowsAsync<StripeException>(() => refunds.CreateAsync(new RefundCreateOptions { PaymentIntent = paid.Id, Amount = 100 }, key));
        Assert.Equal("idempotency_error", reused.StripeError.Type);
    }

    [Fact]
    public async Task Checkout_and_portal_have_pages()
    {
        var (customer, price) = (await CustomerAsync(), await PriceAsync(999, "year"));
        var session = await new Checkout.SessionService(_client).CreateAsync(new Checkout.SessionCreateOptions
        {
            Mode = "subscription",
            Customer = customer.Id,
            ClientReferenceId = "user-7",
            LineItems = [new Checkout.SessionLineItemOptions { Price = price.Id, Quantity = 1 }],
            SubscriptionData = new Checkout.SessionSubscriptionDataOptions { TrialPeriodDays = 7 },
            SuccessUrl = "http://127.0.0.1/thanks?session={CHECKOUT_SESSION_ID}",
            CancelUrl = "http://127.0.0.1/pricing",
        });
        var portal = await new BillingPortal.SessionService(_client).CreateAsync(new BillingPortal.SessionCreateOptions { Customer = customer.Id });
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        Assert.Contains("Free for 7 days", await browser.GetStringAsync(session.Url), StringComparison.Ordinal);
        using var card = new FormUrlEncodedContent([KeyValuePair.Create("cardNumber", "4242 4242 4242 4242")]);
        using var thanks = await browser.PostAsync(session.Url, card);
        Assert.Equal($"http://127.0.0.1/thanks?session={session.Id}", thanks.Headers.Location!.ToString());
        var done = await new Checkout.SessionService(_client).GetAsync(session.Id);
        Assert.Equal(("complete", "no_payment_required", "user-7"), (done.Status, done.PaymentStatus, done.ClientReferenceId));
        Assert.Contains("renews on", await browser.GetStringAsync(portal.Url), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_that_is_advanced_renews_and_lapses_what_has_no_clock_of_its_own()
    {
        // the time of a whole server: not of the shared one
        using var folder = new Mongo.TemporaryFolder();
        await using var server = await StripeProcess.StartAsync(folder.Path);
        var client = server.Client();
        var customer = await CustomerAsync(client);
        var subscriptions = new SubscriptionService(client);
        var created = await subscriptions.CreateAsync(new SubscriptionCreateOptions
        {
            Customer = customer.Id,
            Items = [new SubscriptionItemOptions { Price = (await PriceAsync(999, "month", client)).Id }],
        });
        await server.ControlAsync("clock/advance", ("seconds", "2764800"));
        var invoices = await new InvoiceService(client).ListAsync(new InvoiceListOptions { Subscription = created.Id, Status = "paid" });
        Assert.Equal(["subscription_cycle", "subscription_create"], invoices.Select(invoice => invoice.BillingReason));

        await subscriptions.UpdateAsync(created.Id, new SubscriptionUpdateOptions { CancelAtPeriodEnd = true });
        await server.ControlAsync("clock/advance", ("seconds", "2764800"));
        Assert.Equal("canceled", (await subscriptions.GetAsync(created.Id)).Status);
    }

    [Fact]
    public async Task Events_come_signed_twice_and_in_another_order()
    {
        const string secret = "whsec_of_the_specs";
        await using var listener = await WebhookListener.StartAsync(secret);
        using var folder = new Mongo.TemporaryFolder();
        await using var server = await StripeProcess.StartAsync(folder.Path, "--forward-to", listener.Url, "--webhook-secret", secret, "--deliveries", "unruly");
        var customers = new CustomerService(server.Client());
        var made = new List<string>();
        for (var number = 0; number < 20; number++)
        {
            made.Add((await customers.CreateAsync(new CustomerCreateOptions { Email = $"{number}@example.com" })).Id);
        }

        var taken = (await listener.UntilAsync(events => events.Count >= 2 * made.Count)).Select(each => ((Customer)each.Data.Object).Id).ToList();
        Assert.Equal(made.Concat(made).Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
        Assert.NotEqual(made, taken.Distinct());
    }

    private Task<Customer> CustomerAsync() => CustomerAsync(_client);

    private static Task<Customer> CustomerAsync(StripeClient client) => new CustomerService(client).CreateAsync(new CustomerCreateOptions
    {
        Email = "viewer@example.com",
        PaymentMethod = "pm_card_visa",
        InvoiceSettings = new CustomerInvoiceSettingsOptions { DefaultPaymentMethod = "pm_card_visa" },
    });

    private Task<Price> PriceAsync(long amount, string interval) => PriceAsync(amount, interval, _client);

    private static Task<Price> PriceAsync(long amount, string interval, StripeClient client) => new PriceService(client).CreateAsync(new PriceCreateOptions
    {
        Currency = "usd",
        UnitAmount = amount,
        Recurring = new PriceRecurringOptions { Interval = interval },
        ProductData = new PriceProductDataOptions { Name = "Premium" },
    });
}
