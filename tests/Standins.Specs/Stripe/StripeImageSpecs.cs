using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Stripe;

namespace StreamPlatform.Standins.Specs.Stripe;

public sealed class StripeImageSpecs
{
    [Fact]
    public async Task Its_Dockerfile_runs_as_our_server_without_a_container_and_tells_whom_its_environment_names()
    {
        const string secret = "whsec_of_the_graph";
        await using var listener = await WebhookListener.StartAsync(secret);
        var builder = DistributedApplicationTestingBuilder.Create();
        builder.AddDockerfile("stripe", Root(), "standins/servers/Stripe/Dockerfile")
            .WithHttpEndpoint(targetPort: 12111, name: "http")
            .WithHttpHealthCheck("/health")
            .WithVolume("streamplatform-stripe", "/data")
            .WithEnvironment("STRIPE_FORWARD_TO", listener.Url)
            .WithEnvironment("STRIPE_WEBHOOK_SECRET", secret);
        await using var app = await builder.BuildAsync();
        await app.StartAsync();
        await app.ResourceNotifications.WaitForResourceHealthyAsync("stripe");

        var client = new StripeClient("sk_test_graph", apiBase: app.GetEndpoint("stripe", "http").ToString().TrimEnd('/'));
        var customer = await new CustomerService(client).CreateAsync(new CustomerCreateOptions { Email = "viewer@example.com" });

        var told = await listener.UntilAsync(events => events.Count > 0);
        Assert.Equal(customer.Id, ((Customer)told[0].Data.Object).Id);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "StreamPlatform.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
