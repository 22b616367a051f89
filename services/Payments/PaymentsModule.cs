using StreamPlatform.Contracts.Videos;
using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Billing;
using StreamPlatform.Payments.Catalog;
using StreamPlatform.Payments.Checkouts;
using StreamPlatform.Payments.Earnings;
using StreamPlatform.Payments.Entitlements;
using StreamPlatform.Payments.Gifts;
using StreamPlatform.Payments.Housekeeping;
using StreamPlatform.Payments.Idempotency;
using StreamPlatform.Payments.Ledger;
using StreamPlatform.Payments.Offers;
using StreamPlatform.Payments.Plans;
using StreamPlatform.Payments.PremiumShares;
using StreamPlatform.Payments.Provider;
using StreamPlatform.Payments.Subscriptions;
using StreamPlatform.Payments.Sync;
using StreamPlatform.Payments.Webhooks;
using StreamPlatform.Postgres;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Payments;

internal static class PaymentsModule
{
    public static void AddPayments(this WebApplicationBuilder builder)
    {
        builder.AddPlatformAuthentication();
        builder.AddPostgresDatabase("payments-db", typeof(PaymentsModule).Assembly);
        builder.AddMessaging("payments")
            .WithPostgresOutbox()
            .Handle<VideoRemoved, VideoRemovedHandler>()
            .Handle<ViewingSummarised, ViewingSummarisedHandler>();

        var services = builder.Services;
        services.AddOptions<PaymentsOptions>().BindConfiguration(PaymentsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<CatalogOwners>(client => client.BaseAddress = new Uri("http://catalog"));
        services.AddStripe();
        services.AddBooks();
        services.AddSync();
        services.AddSingleton<Site>();
        services.AddSingleton<Basket>();
        services.AddSingleton<OfferRows>();
        services.AddSingleton<MembershipRows>();
        services.AddSingleton<CheckoutRows>();
        services.AddSingleton<CheckoutSession>();
        services.AddSingleton<SubscriptionRows>();
        services.AddSingleton<SubscriptionActs>();
        services.AddSingleton<RefundPayment>();
        services.AddSingleton<EarningRows>();
        services.AddSingleton<AnswerRows>();
        services.AddSingleton<Housekeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<Housekeeper>());
    }

    public static void MapPayments(this WebApplication app)
    {
        app.UseKeptAnswers();
        app.MapWebhooks();
        app.MapCheckouts();
        app.MapSubscriptions();
        app.MapBilling();
        app.MapEntitlements();
        app.MapOffers();
        app.MapGifts();
        app.MapEarnings();
    }

    private static void AddStripe(this IServiceCollection services)
    {
        services.AddHttpClient(StripeApi.HttpClientName);
        services.AddSingleton<StripeApi>();
        services.AddSingleton<StripeCalls>();
        services.AddSingleton<Customers>();
        services.AddSingleton<PlanList>();
        services.AddSingleton<PlanPrices>();
        services.AddHostedService<PlansAtStart>();
    }

    private static void AddBooks(this IServiceCollection services)
    {
        services.AddSingleton<EntitlementBook>();
        services.AddSingleton<EntitlementRows>();
        services.AddSingleton<Claims>();
        services.AddSingleton<GiftBook>();
        services.AddSingleton<LedgerBook>();
        services.AddSingleton<PaymentBook>();
        services.AddSingleton<PremiumSharing>();
    }

    private static void AddSync(this IServiceCollection services)
    {
        services.AddSingleton<SyncQueue>();
        services.AddSingleton<EventIntake>();
        services.AddSingleton<ISubjectSync, CheckoutSync>();
        services.AddSingleton<ISubjectSync, SubscriptionSync>();
        services.AddSingleton<ISubjectSync, InvoiceSync>();
        services.AddSingleton<ISubjectSync, PaymentIntentSync>();
        services.AddSingleton<Syncer>();
        services.AddHostedService<SyncWorker>();
        services.AddSingleton<Reconciler>();
        services.AddHostedService<ReconcileJob>();
    }
}
