using System.Text.Json;

namespace StreamPlatform.Publishing.Specs;

public sealed class Environments
{
    [Theory]
    [InlineData("identity", "ConnectionStrings__identity-db", "{identity-db.connectionString}")]
    [InlineData("identity", "ConnectionStrings__messaging", "{messaging.connectionString}")]
    [InlineData("identity", "Identity__KeyWrappingKey", "{identity-key-wrapping-key.value}")]
    [InlineData("identity", "HTTP_PORTS", "{identity.bindings.http.targetPort}")]
    [InlineData("identity", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true")]
    [InlineData("catalog", "ConnectionStrings__catalog-db", "{catalog-db.connectionString}")]
    [InlineData("studio", "ConnectionStrings__sources", "{sources.connectionString}")]
    [InlineData("studio", "SOURCES_BLOBCONTAINERNAME", "sources")]
    [InlineData("studio", "AZURE_CLIENT_ID", "{studio-identity.outputs.clientId}")]
    [InlineData("analytics", "Edge__TokenKey", "{edge-token-key.value}")]
    [InlineData("streaming", "Edge__TokenKey", "{edge-token-key.value}")]
    [InlineData("payments", "Payments__StripeUrl", "{stripe-url.value}")]
    [InlineData("payments", "Payments__StripeApiKey", "{stripe-api-key.value}")]
    [InlineData("streaming", "services__edge-eu__http__0", "{edge-eu.bindings.http.url}")]
    [InlineData("streaming", "EDGE_EU_HTTP", "{edge-eu.bindings.http.url}")]
    [InlineData("streaming", "services__edge-us__http__0", "{edge-us.bindings.http.url}")]
    [InlineData("edge-us", "ORIGIN_URL", "{streaming.bindings.http.url}")]
    [InlineData("transcoder", "ConnectionStrings__media", "{media.connectionString}")]
    [InlineData("edge-eu", "ORIGIN_URL", "{streaming.bindings.http.url}")]
    [InlineData("notifications", "ConnectionStrings__smtp", "{smtp.connectionString}")]
    [InlineData("notifications", "Notifications__WebPush__Key", "{web-push-key.value}")]
    [InlineData("gateway", "services__identity__http__0", "{identity.bindings.http.url}")]
    [InlineData("gateway", "CATALOG_HTTP", "{catalog.bindings.http.url}")]
    public async Task A_room_finds_what_it_refers_to(string room, string variable, string value)
    {
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(await Published.ManifestAsync()));

        Assert.Equal(value, manifest.RootElement.GetProperty("resources").GetProperty(room).GetProperty("env").GetProperty(variable).GetString());
    }

    [Theory]
    [InlineData("identity/secrets.yaml", "ConnectionStrings__identity-db: Host=postgres-service;Port=5432;Username=postgres;Password=;Database=identity")]
    [InlineData("catalog/secrets.yaml", "ConnectionStrings__catalog-db: mongodb://admin:@mongo-service:27017/catalog?authSource=admin&authMechanism=SCRAM-SHA-256")]
    [InlineData("streaming/secrets.yaml", "ConnectionStrings__redis: redis-service:6379,password=")]
    [InlineData("studio/secrets.yaml", "ConnectionStrings__messaging: amqp://guest:@messaging-service:5672")]
    [InlineData("analytics/config.yaml", "ConnectionStrings__analytics-db: Contact Points=cassandra-service;Port=9042")]
    [InlineData("identity/config.yaml", "services__gateway__https__0: https://eu.streamplatform.example")]
    [InlineData("notifications/secrets.yaml", "ConnectionStrings__notifications-db: Host=postgres-service;Port=5432;Username=postgres;Password=;Database=notifications")]
    [InlineData("gateway/config.yaml", "services__streaming__http__0: http://streaming-service:8080")]
    [InlineData("gateway/config.yaml", "services__edge-eu__https__0: https://edge-eu.eu.streamplatform.example")]
    [InlineData("edge-eu/config.yaml", "ORIGIN_URL: http://streaming-service:8080")]
    [InlineData("identity/config.yaml", "Identity__Region: eu")]
    [InlineData("identity/config.yaml", "HTTP_PORTS: 8080")]
    public async Task In_a_cluster_it_finds_it_by_the_names_of_services(string file, string line)
    {
        var text = new HelmTemplates(await Published.ChartAsync()).Render("eu").Single(document => document.File == $"templates/{file}").Text;

        Assert.Contains(line, text.Split('\n').Select(l => l.Trim().Replace("\"", "", StringComparison.Ordinal)));
    }
}
