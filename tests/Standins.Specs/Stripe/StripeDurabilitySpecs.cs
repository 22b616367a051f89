using System.Collections.Concurrent;
using Stripe;
using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Stripe;

public sealed class StripeDurabilitySpecs : IDisposable
{
    private const string Secret = "whsec_of_the_specs";
    private const int Writers = 4;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_by_kill_9_and_every_event_of_it_is_told()
    {
        var paid = new ConcurrentBag<(string Id, string Key)>();
        await using (var server = await StripeProcess.StartAsync(_folder.Path, "--forward-to", "http://127.0.0.1:9/nobody", "--webhook-secret", Secret))
        {
            var enough = new TaskCompletionSource();
            var writers = Enumerable.Range(0, Writers).Select(_ => PayUntilCutAsync(server, paid, enough)).ToList();
            await enough.Task;
            await server.KillAsync();
            await Task.WhenAll(writers);
        }

        await using var listener = await WebhookListener.StartAsync(Secret);
        await using var again = await StripeProcess.StartAsync(_folder.Path, "--forward-to", listener.Url, "--webhook-secret", Secret);
        var intents = new PaymentIntentService(again.Client());
        foreach (var (id, key) in paid)
        {
            var intent = await intents.GetAsync(id, new PaymentIntentGetOptions { Expand = ["latest_charge"] });
            Assert.Equal(("succeeded", 700), (intent.Status, intent.LatestCharge.AmountCaptured));
            Assert.Equal(id, (await intents.CreateAsync(Payment(), new RequestOptions { IdempotencyKey = key })).Id);
        }

        var told = await listener.UntilAsync(events => paid.All(entry => events.Any(each => IsPaid(each, entry.Id))));
        Assert.Equal(told.Count, told.Select(each => each.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_server_stopped_by_its_host_ends_cleanly_and_finds_everything_again()
    {
        string id;
        await using (var server = await StripeProcess.StartAsync(_folder.Path))
        {
            id = (await new CustomerService(server.Client()).CreateAsync(new CustomerCreateOptions { Email = "kept@example.com" })).Id;
            await server.ControlAsync("clock/advance", ("seconds", "86400"));
            Assert.Equal(0, await server.StopAsync());
        }

        await using var again = await StripeProcess.StartAsync(_folder.Path);
        var customers = new CustomerService(again.Client());
        var kept = await customers.GetAsync(id);
        Assert.Equal("kept@example.com", kept.Email);
        var later = await customers.CreateAsync(new CustomerCreateOptions());
        Assert.True(later.Created >= kept.Created.AddDays(1), "time goes on from where it was advanced to");
    }

    private static bool IsPaid(Event told, string intent) => told.Type == "payment_intent.succeeded" && ((PaymentIntent)told.Data.Object).Id == intent;

    private static PaymentIntentCreateOptions Payment() => new() { Amount = 700, Currency = "usd", PaymentMethod = "pm_card_visa", Confirm = true };

    private static async Task PayUntilCutAsync(StripeProcess server, ConcurrentBag<(string, string)> paid, TaskCompletionSource enough)
    {
        const int wanted = 60;
        var intents = new PaymentIntentService(server.Client());
        try
        {
            while (true)
            {
                var key = Guid.NewGuid().ToString();
                var intent = await intents.CreateAsync(Payment(), new RequestOptions { IdempotencyKey = key });
                paid.Add((intent.Id, key));
                if (paid.Count >= wanted)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (HttpRequestException)
        {
            // The server was killed.
        }
        catch (StripeException)
        {
            // The answer was cut in the middle.
        }
    }
}
