using Dapper;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.Identity.Links;
using StreamPlatform.Mail;

namespace StreamPlatform.Identity.Tests;

// Identity with a database of its own. No broker: what it says waits in the outbox.
public class IdentityApp(Postgres postgres) : IAsyncLifetime
{
    private WebApplicationFactory<Program>? _factory;
    private string? _database;

    public ManualTime Clock { get; } = new();

    public Posts Posts { get; } = new();

    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["Identity:KeyWrappingKey"] = "a key for tests that is long enough to be accepted",
        ["ConnectionStrings:smtp"] = "smtp://mail.test",
        ["Mail:SiteUrl"] = "https://stream.test",

        // a test says when
        ["Identity:LinkInterval"] = "01:00:00",
        ["ConnectionStrings:messaging"] = "amqp://127.0.0.1:1",
        ["Aspire:RabbitMQ:Client:MaxConnectRetryCount"] = "0",
        ["Logging:LogLevel:Default"] = "Error",
    };

    public IServiceProvider Services => Factory.Services;

    private WebApplicationFactory<Program> Factory => _factory ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        Start();
    }

    public void Restart()
    {
        Factory.Dispose();
        Start();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _factory?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    public Browser NewBrowser(string? address = null) => new(Factory.Server.CreateClient(), address);

    public async Task<Browser> RegisterAsync(string? email = null, string displayName = "Anna Example")
    {
        var browser = NewBrowser();
        (await browser.RegisterAsync(email ?? NewEmail(), displayName)).EnsureSuccessStatusCode();
        return browser;
    }

    public static string NewEmail() => $"someone-{Guid.NewGuid():N}@example.org";

    public async Task<T?> QueryAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        return await connection.QueryFirstOrDefaultAsync<T>(sql, parameters);
    }

    // All that is due.
    public async Task SendMailsAsync()
    {
        while (await Services.GetRequiredService<LinkSender>().SendNextAsync(CancellationToken.None))
        {
            // the next one
        }
    }

    private void Start()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Development");
            host.UseSetting("ConnectionStrings:identity-db", $"{_database};Maximum Pool Size=10");
            foreach (var (key, value) in Settings)
            {
                host.UseSetting(key, value);
            }

            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock).AddSingleton<IMailSender>(Posts));
        });
        _ = _factory.Server;
    }
}
