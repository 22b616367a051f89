using System.Globalization;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Text.Json;
using Azure.Storage.Blobs;
using Npgsql;

namespace StreamPlatform.Hosting.Specs;

public sealed class Servers
{
    private const UnixFileMode EverybodyMayEnter = (UnixFileMode)0b111_101_101;

    [Fact]
    public async Task Databases_and_blob_containers_are_there_when_they_are_healthy()
    {
        await using var graph = await Graph.StartAsync(builder =>
        {
            builder.AddPostgres("postgres").AddDatabase("identity-db", "identity");
            builder.AddAzureStorage("storage").RunAsEmulator().AddBlobContainer("media");
            builder.AddMongoDB("mongo").AddDatabase("catalog-db", "catalog");
            builder.AddRabbitMQ("messaging");
        });

        await graph.States.WaitForResourceHealthyAsync("identity-db", Graph.Soon);
        await using var connection = new NpgsqlConnection(await graph.App.GetConnectionStringAsync("identity-db"));
        await connection.OpenAsync();
        Assert.Equal("identity", connection.Database);

        await graph.States.WaitForResourceHealthyAsync("media", Graph.Soon);
        var account = (await graph.App.GetConnectionStringAsync("media"))!.Replace("ContainerName=media", "", StringComparison.Ordinal);
        Assert.True(await new BlobContainerClient(account, "media").ExistsAsync());

        await graph.States.WaitForResourceHealthyAsync("catalog-db", Graph.Soon);
        await graph.States.WaitForResourceHealthyAsync("messaging", Graph.Soon);
    }

    [Fact]
    public async Task A_data_volume_outlives_the_graph_and_a_container_without_one_does_not()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        File.SetUnixFileMode(folder, EverybodyMayEnter);
        for (var run = 0; run < 2; run++)
        {
            await using var graph = await Graph.StartAsync(
                builder => builder.AddPostgres("postgres").WithDataVolume().AddDatabase("db"), $"--StandIns:DataDirectory={folder}");
            await graph.States.WaitForResourceHealthyAsync("db", Graph.Soon);
            await using var connection = new NpgsqlConnection(await graph.App.GetConnectionStringAsync("db") + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("CREATE TABLE IF NOT EXISTS runs (n int); INSERT INTO runs VALUES (1); SELECT count(*) FROM runs", connection);
            Assert.Equal(run + 1, Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_mail_server_shows_what_it_took()
    {
        await using var graph = await Graph.StartAsync(builder => builder.AddContainer("mail", "axllent/mailpit", "v1.27")
            .WithEndpoint(targetPort: 1025, scheme: "smtp", name: "smtp")
            .WithHttpEndpoint(targetPort: 8025, name: "http")
            .WithHttpHealthCheck("/readyz", endpointName: "http"));
        await graph.States.WaitForResourceHealthyAsync("mail", Graph.Soon);
        var smtp = graph.App.GetEndpoint("mail", "smtp");
        using var client = new SmtpClient(smtp.Host, smtp.Port);
        await client.SendMailAsync("site@example.org", "vera@example.org", "Grüße <b>", "https://video.example/verify-email#x");
        await client.SendMailAsync("site@example.org", "otto@example.org", "Another", "text");

        using var http = new HttpClient { BaseAddress = graph.App.GetEndpoint("mail", "http") };
        var found = (await http.GetFromJsonAsync<JsonElement>("api/v1/search?query=to:vera@example.org")).GetProperty("messages");
        var mail = await http.GetFromJsonAsync<JsonElement>($"api/v1/message/{Assert.Single(found.EnumerateArray()).GetProperty("ID").GetString()}");
        Assert.Equal("Grüße <b>", mail.GetProperty("Subject").GetString());
        Assert.Contains("https://video.example/verify-email#x", mail.GetProperty("Text").GetString(), StringComparison.Ordinal);
        Assert.Contains("Grüße &#60;b&#62;", await http.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_nobody_knows_is_one_sentence()
    {
        var refused = await Assert.ThrowsAsync<DistributedApplicationException>(() => Graph.StartAsync(builder => builder.AddContainer("mystery", "acme/mystery", "1")));

        Assert.Contains("'mystery' is the image 'acme/mystery:1'", refused.Message, StringComparison.Ordinal);
    }
}
