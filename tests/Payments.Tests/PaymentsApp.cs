using System.Net.Http.Headers;
using System.Net.Http.Json;
using Dapper;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Checkouts;
using StreamPlatform.Payments.Entitlements;
using StreamPlatform.Payments.Offers;
using StreamPlatform.Payments.Subscriptions;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Testing;

namespace StreamPlatform.Payments.Tests;

// One running room.
internal sealed class PaymentsApp(IReadOnlyDictionary<string, string?> settings, TestTokens tokens, FakeCatalog catalog) : WebApplicationFactory<Program>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string NewUser() => UserId.New("eu").Value;

    public HttpClient ClientOf(string? userId, params string[] roles)
    {
        var client = CreateClient();
        if (userId is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.For(userId, roles));
        }

        return client;
    }

    public async Task<PaymentsApp> ReadyAsync()
    {
        using var client = CreateClient();
        await UntilAsync(async () => (await client.GetAsync("/health")).IsSuccessStatusCode);
        return this;
    }

    // A creator's video that is sold.
    public async Task<Offer> OfferAsync(string creatorId, object terms)
    {
        var channel = catalog.Channels.GetOrAdd(creatorId, _ => new CatalogChannel(Ids.NewChannel(), "A channel"));
        var video = new CatalogVideo(Ids.NewVideo(), "A film", channel);
        catalog.Videos[(creatorId, video.Id)] = video;
        using var client = ClientOf(creatorId, PlatformRoles.Creator);
        using var answer = await client.PutAsJsonAsync($"/api/payments/videos/{video.Id}/offer", terms);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Offer>())!;
    }

    public async Task<StartedCheckout> CheckoutAsync(string userId, object item)
    {
        using var client = ClientOf(userId);
        using var answer = await client.PostAsJsonAsync("/api/payments/checkouts", item);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<StartedCheckout>())!;
    }

    public async Task<ShownCheckout> ShowCheckoutAsync(string userId, string checkoutId)
    {
        using var client = ClientOf(userId);
        return (await client.GetFromJsonAsync<ShownCheckout>($"/api/payments/checkouts/{checkoutId}"))!;
    }

    public Task UntilPaidAsync(string userId, string checkoutId) => UntilAsync(async () => (await ShowCheckoutAsync(userId, checkoutId)).State == "paid");

    public async Task<Account> AccountAsync(string userId)
    {
        using var client = ClientOf(userId);
        return (await client.GetFromJsonAsync<Account>("/api/payments/account"))!;
    }

    public async Task<IReadOnlyList<OwnEntitlement>> EntitlementsAsync(string userId)
    {
        using var client = ClientOf(userId);
        return (await client.GetFromJsonAsync<IReadOnlyList<OwnEntitlement>>("/api/payments/entitlements/mine"))!;
    }

    public async Task<bool> HasAsync(string userId, string scope) => (await EntitlementsAsync(userId)).Any(held => held.Scope == scope);

    public async Task<HttpResponseMessage> PostAsync(string userId, string path, object? body = null, string? key = null, params string[] roles)
    {
        using var client = ClientOf(userId, roles);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await client.SendAsync(request);
    }

    public Task TellAsync<T>(T @event) => Services.GetRequiredService<IMessagePublisher>().PublishAsync(@event, Guid.NewGuid(), CancellationToken.None);

    public async Task<T> QueryAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        return (await connection.QuerySingleOrDefaultAsync<T>(sql, parameters))!;
    }

    public async Task<int> ExecuteAsync(string sql, object? parameters = null)
    {
        await using var connection = await Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        return await connection.ExecuteAsync(sql, parameters);
    }

    public Task<long> OwedAsync(string account) =>
        QueryAsync<long>("select coalesce(-sum(amount), 0)::bigint from ledger_posting where account = @account", new { account });

    // No wish is left: all that was heard of has had its effect.
    public Task UntilQuietAsync() => UntilAsync(async () => await QueryAsync<long>("select count(*) from sync_wish") == 0);

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(30, patience.Token);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(tokens.TrustedBy);
    }
}
