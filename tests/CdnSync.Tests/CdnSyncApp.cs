using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using StreamPlatform.Edge.Tests;

namespace StreamPlatform.CdnSync.Tests;

// The worker between a broker, two edges and an origin.
internal sealed class CdnSyncApp(string messaging, string origin, string predictions, Uri near, Uri far) : WebApplicationFactory<Program>
{
    public async Task StartAsync()
    {
        using var client = CreateClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            using var health = await client.GetAsync("/health", patience.Token);
            if (health.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:messaging", messaging);
        builder.UseSetting("services:streaming:http:0", origin);
        builder.UseSetting("services:edge-eu:http:0", near.ToString());
        builder.UseSetting("services:edge-us:http:0", far.ToString());
        builder.UseSetting("Edge:TokenKey", $"k1:{EdgeProcess.FirstSecret},k2:{EdgeProcess.SecondSecret}");
        builder.UseSetting("CdnSync:CompareInterval", "1.00:00:00");
        builder.UseSetting("CdnSync:PredictInterval", "1.00:00:00");
        builder.UseSetting("CdnSync:PredictedBytes", "2000");
        builder.UseSetting("services:recommendations:http:0", predictions);
        builder.UseSetting("CdnSync:TrafficInterval", "00:00:01");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
    }
}
