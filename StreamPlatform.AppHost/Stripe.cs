namespace StreamPlatform.AppHost;

/// <summary>Who takes the money: Stripe where the graph is published; in a run our own server of its API, so that nobody needs an account or a network.</summary>
internal static class Stripe
{
    private const string Url = "https://api.stripe.com";
    private const string UrlKey = "Parameters:stripe-url";
    private const string WebhookPath = "/api/payments/webhooks/stripe";

    public static IResourceBuilder<ProjectResource> WithStripe(this IResourceBuilder<ProjectResource> payments)
    {
        var builder = payments.ApplicationBuilder;

        // a run takes Stripe itself, or its test mode, when it is told the address
        return builder.ExecutionContext.IsPublishMode || builder.Configuration[UrlKey] is not null ? payments.WithItself() : payments.WithOwnServer();
    }

    private static IResourceBuilder<ProjectResource> WithItself(this IResourceBuilder<ProjectResource> payments)
    {
        var builder = payments.ApplicationBuilder;
        var stripe = builder.AddExternalService("stripe", builder.AddParameter("stripe-url", builder.Configuration[UrlKey] ?? Url, publishValueAsDefault: true));
        return payments
            .WithReference(stripe)
            .WithEnvironment("Payments__StripeUrl", stripe)
            .WithEnvironment("Payments__StripeApiKey", builder.AddParameter("stripe-api-key", secret: true))
            .WithEnvironment("Payments__StripeWebhookSecret", builder.AddParameter("stripe-webhook-secret", secret: true));
    }

    private static IResourceBuilder<ProjectResource> WithOwnServer(this IResourceBuilder<ProjectResource> payments)
    {
        var builder = payments.ApplicationBuilder;
        var key = builder.AddParameter("stripe-api-key", new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true, persist: true);
        var secret = builder.AddParameter("stripe-webhook-secret", new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true, persist: true);
        var stripe = builder.AddDockerfile("stripe", "..", "standins/servers/Stripe/Dockerfile")
            .WithHttpEndpoint(targetPort: 12111, name: "http")
            .WithHttpHealthCheck("/health")
            .WithVolume("streamplatform-stripe", "/data")
            .WithEnvironment("STRIPE_API_KEY", key)
            .WithEnvironment("STRIPE_WEBHOOK_SECRET", secret)
            .WithEnvironment("STRIPE_FORWARD_TO", ReferenceExpression.Create($"{payments.GetEndpoint("http")}{WebhookPath}"));
        return payments
            .WithEnvironment("Payments__StripeUrl", stripe.GetEndpoint("http"))
            .WithEnvironment("Payments__StripeApiKey", key)
            .WithEnvironment("Payments__StripeWebhookSecret", secret);
    }
}
